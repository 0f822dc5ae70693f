package nl.opstap.placement.contract;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.opstap.contracts.placement.ContractEdited;
import nl.opstap.placement.links.LinkMail;
import nl.opstap.placement.placements.Announcer;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.placements.Terms;
import nl.opstap.placement.places.Place;
import nl.opstap.placement.places.Places;
import nl.opstap.placement.signing.Document;
import nl.opstap.placement.signing.Role;
import nl.opstap.placement.signing.Signing;
import nl.opstap.placement.signing.Signing.Needed;
import nl.opstap.placement.students.SchoolPolicies;
import nl.opstap.placement.students.Student;
import nl.opstap.placement.students.Student.Guardian;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** Writes an edition of the contract, asks who has to sign it, and mails the company its link. */
@Component
class AskSignatures {
    static final String PURPOSE = "SIGN_CONTRACT";
    static final Duration VALID = Duration.ofDays(14);

    private final Places places;
    private final Placements placements;
    private final Amendments amendments;
    private final Announcer announcer;
    private final Signing signing;
    private final SchoolPolicies policies;
    private final LinkMail mail;
    private final Outbox outbox;
    private final Clock clock;

    AskSignatures(
            Places places,
            Placements placements,
            Amendments amendments,
            Announcer announcer,
            Signing signing,
            SchoolPolicies policies,
            LinkMail mail,
            Outbox outbox,
            Clock clock) {
        this.places = places;
        this.placements = placements;
        this.amendments = amendments;
        this.announcer = announcer;
        this.signing = signing;
        this.policies = policies;
        this.mail = mail;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param guide who signs for the school when no stagebegeleider of the student is known */
    void forContract(Placement placement, Student student, String guide) {
        var today = LocalDate.now(clock);
        var terms = Terms.of(placement);
        var text = ContractText.of(placement, terms, student, place(placement), policies.nameOn(today));
        var document = signing.drawUp(
                Document.Kind.CONTRACT, placement, "Stagecontract", text, needed(student, terms, guide, today));
        placement.waitFor(signing.turn(document));
        mail.send(PURPOSE, document.id(), terms.contactName(), terms.contactMail(), VALID);
    }

    void forAmendment(Placement placement, Student student, Amendment amendment) {
        var today = LocalDate.now(clock);
        var terms = amendment.terms();
        var document = signing.amend(
                placement,
                "Stagecontract, wijziging %d".formatted(amendment.number()),
                ContractText.amended(placement, amendment, student, place(placement), policies.nameOn(today)),
                amendment.effectiveFrom(),
                needed(student, terms, amendment.byName(), today));
        amendments.sign(amendment.id(), document.id());
        placement.waitFor(signing.turn(document));
        placements.save(placement);
        announcer.announce(placement);
        mail.send(PURPOSE, document.id(), terms.contactName(), terms.contactMail(), VALID);
    }

    /** A new link for the company, at most once a day. */
    void remind(Placement placement, Document document) {
        var terms = terms(placement, document);
        mail.remind(PURPOSE, document.id(), terms.contactName(), terms.contactMail(), VALID);
    }

    /** What this edition settles. */
    Terms terms(Placement placement, Document document) {
        return amendments.ofDocument(document.id()).map(Amendment::terms).orElseGet(() -> Terms.of(placement));
    }

    /** Nobody can sign this edition any more. */
    void withdraw(Document document) {
        mail.revoke(PURPOSE, document.id());
        signing.withdraw(document);
    }

    void tell(Placement placement, int edition, String what, List<String> waitingFor) {
        outbox.publish(new ContractEdited(placement.id(), placement.studentId(), edition, what, waitingFor));
    }

    private Place place(Placement placement) {
        return places.find(Objects.requireNonNull(placement.placeId()))
                .orElseThrow(() -> Problem.conflict("place-unknown", Map.of()));
    }

    private static List<Needed> needed(Student student, Terms terms, String otherwise, LocalDate today) {
        var guide = student.stagebegeleiderName();
        var needed = new ArrayList<Needed>();
        needed.add(new Needed(Role.SCHOOL, guide == null ? otherwise : guide));
        needed.add(new Needed(Role.STUDENT, student.displayName()));
        if (student.isMinorOn(today)) {
            needed.add(new Needed(
                    Role.PARENT,
                    student.guardians().stream().map(Guardian::displayName).collect(Collectors.joining(" of "))));
        }
        needed.add(new Needed(Role.COMPANY, terms.contactName()));
        return needed;
    }
}
