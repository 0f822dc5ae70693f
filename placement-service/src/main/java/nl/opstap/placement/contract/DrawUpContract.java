package nl.opstap.placement.contract;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.placement.links.LinkMail;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementAccess.Opened;
import nl.opstap.placement.placements.PlacementAction;
import nl.opstap.placement.placements.Steps;
import nl.opstap.placement.places.Places;
import nl.opstap.placement.signing.Document;
import nl.opstap.placement.signing.Role;
import nl.opstap.placement.signing.Signing;
import nl.opstap.placement.signing.Signing.Needed;
import nl.opstap.placement.students.SchoolPolicies;
import nl.opstap.placement.students.SchoolPolicies.SchoolPolicy;
import nl.opstap.placement.students.Student;
import nl.opstap.placement.students.Student.Guardian;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the contract, asks the signatures, and mails the company its link. */
@Service
class DrawUpContract {
    static final String PURPOSE = "SIGN_CONTRACT";
    static final Duration VALID = Duration.ofDays(14);

    private final PlacementAccess access;
    private final Steps steps;
    private final Places places;
    private final Signing signing;
    private final SchoolPolicies policies;
    private final LinkMail mail;
    private final Clock clock;

    DrawUpContract(
            PlacementAccess access,
            Steps steps,
            Places places,
            Signing signing,
            SchoolPolicies policies,
            LinkMail mail,
            Clock clock) {
        this.access = access;
        this.steps = steps;
        this.places = places;
        this.signing = signing;
        this.policies = policies;
        this.mail = mail;
        this.clock = clock;
    }

    @Transactional
    void handle(Actor actor, UUID placementId) {
        var opened = access.change(actor, placementId, "CONTRACT");
        var placement = opened.placement();
        steps.require(placement, PlacementAction.DRAW_UP_CONTRACT, opened.by());
        var today = LocalDate.now(clock);
        var place = places.find(Objects.requireNonNull(placement.placeId()))
                .orElseThrow(() -> Problem.conflict("place-unknown", Map.of()));
        var school = policies.on(today).map(SchoolPolicy::name).orElse("de school");
        var document = signing.drawUp(
                Document.Kind.CONTRACT,
                placement,
                "Stagecontract",
                ContractText.of(placement, opened.student(), place, school),
                needed(opened, today));
        placement.waitFor(
                signing.missing(document).stream().map(Role::waitingRole).toList());
        steps.take(placement, PlacementAction.DRAW_UP_CONTRACT, opened.by(), null);
        mail.send(PURPOSE, document.id(), contact(placement), address(placement), VALID);
    }

    /** A new link for the company, at most once a day. */
    @Transactional
    void remind(Actor actor, UUID placementId) {
        var opened = access.change(actor, placementId, "CONTRACT");
        if (!opened.party().isStaff()) {
            throw Problem.forbidden("step-not-yours");
        }
        var document = signing.valid(placementId, Document.Kind.CONTRACT)
                .orElseThrow(() -> Problem.conflict("document-missing", Map.of()));
        if (!signing.missing(document).contains(Role.COMPANY)) {
            throw Problem.conflict("already-signed", Map.of("role", Role.COMPANY));
        }
        mail.remind(PURPOSE, document.id(), contact(opened.placement()), address(opened.placement()), VALID);
    }

    private static List<Needed> needed(Opened opened, LocalDate today) {
        Student student = opened.student();
        var guide = student.stagebegeleiderName();
        var needed = new ArrayList<Needed>();
        needed.add(new Needed(Role.SCHOOL, guide == null ? opened.by().name() : guide));
        needed.add(new Needed(Role.STUDENT, student.displayName()));
        if (student.isMinorOn(today)) {
            needed.add(new Needed(
                    Role.PARENT,
                    student.guardians().stream().map(Guardian::displayName).collect(Collectors.joining(" of "))));
        }
        needed.add(new Needed(Role.COMPANY, contact(opened.placement())));
        return needed;
    }

    static String contact(Placement placement) {
        return Objects.requireNonNull(placement.contactName());
    }

    static String address(Placement placement) {
        return Objects.requireNonNull(placement.contactMail());
    }
}
