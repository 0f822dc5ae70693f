package nl.opstap.placement.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.placement.links.LinkMail;
import nl.opstap.placement.placements.Announcer;
import nl.opstap.placement.placements.Goals;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.places.Places;
import nl.opstap.placement.signing.Document;
import nl.opstap.placement.signing.DocumentSigned;
import nl.opstap.placement.signing.Paper;
import nl.opstap.placement.signing.Role;
import nl.opstap.placement.signing.Signing;
import nl.opstap.placement.signing.Signing.Needed;
import nl.opstap.placement.students.SchoolPolicies;
import nl.opstap.placement.students.SchoolPolicies.SchoolPolicy;
import nl.opstap.placement.students.Student;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the stagecertificaat once the final assessment is settled; three people sign it (PLA-63). */
@Service
class DrawUpCertificate {
    static final String PURPOSE = "SIGN_CERTIFICATE";
    private static final Duration VALID = Duration.ofDays(21);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));
    private static final List<String> JUDGEMENTS = List.of("", "nog niet", "begin", "goed", "heel goed");

    private final PlacementAccess access;
    private final Placements placements;
    private final Places places;
    private final Assessments assessments;
    private final Judge judge;
    private final Signing signing;
    private final SchoolPolicies policies;
    private final Announcer announcer;
    private final LinkMail mail;
    private final Clock clock;

    DrawUpCertificate(
            PlacementAccess access,
            Placements placements,
            Places places,
            Assessments assessments,
            Judge judge,
            Signing signing,
            SchoolPolicies policies,
            Announcer announcer,
            LinkMail mail,
            Clock clock) {
        this.access = access;
        this.placements = placements;
        this.places = places;
        this.assessments = assessments;
        this.judge = judge;
        this.signing = signing;
        this.policies = policies;
        this.announcer = announcer;
        this.mail = mail;
        this.clock = clock;
    }

    @Transactional
    void handle(Actor actor, UUID placementId) {
        var opened = access.change(actor, placementId, "CERTIFICATE");
        var placement = opened.placement();
        if (opened.party() != Party.STAGEBEGELEIDER) {
            throw Problem.forbidden("step-not-yours");
        }
        var settled = assessments.findByPlacementIdOrderByOpenedAtAsc(placementId).stream()
                .filter(assessment -> assessment.moment() == Assessment.Moment.FINAL && assessment.isSettled())
                .findFirst()
                .orElseThrow(() -> Problem.conflict("assessment-incomplete", Map.of()));
        var scores = Objects.requireNonNull(judge.byParty(settled).get(Part.By.SETTLED))
                .scores();
        var student = opened.student();
        var guide = student.stagebegeleiderName();
        var document = signing.drawUp(
                Document.Kind.CERTIFICATE,
                placement,
                "Stagecertificaat",
                text(placement, student, scores),
                List.of(
                        new Needed(Role.STUDENT, student.displayName()),
                        new Needed(Role.COMPANY, Objects.requireNonNull(placement.contactName())),
                        new Needed(Role.STAGEBEGELEIDER, guide == null ? actor.name() : guide)));
        mail.send(
                PURPOSE,
                document.id(),
                Objects.requireNonNull(placement.contactName()),
                Objects.requireNonNull(placement.contactMail()),
                VALID);
        waitFor(placement, signing.missing(document));
    }

    @EventListener
    void on(DocumentSigned signed) {
        if (signed.document().kind() == Document.Kind.CERTIFICATE) {
            waitFor(placements.find(signed.document().placementId()).orElseThrow(), signed.missing());
        }
    }

    private void waitFor(Placement placement, List<Role> missing) {
        placement.waitFor(missing.stream().map(Role::waitingRole).toList());
        placements.save(placement);
        announcer.announce(placement);
    }

    private String text(Placement placement, Student student, Map<String, Integer> scores) {
        var place = places.find(Objects.requireNonNull(placement.placeId())).orElseThrow(Problem::notFound);
        var school = policies.on(LocalDate.now(clock)).map(SchoolPolicy::name).orElse("de school");
        return new Paper()
                .paragraph("%s heeft stage gelopen bij %s, als %s, van %s tot en met %s."
                        .formatted(
                                student.displayName(),
                                place.company().name(),
                                place.title(),
                                DAY.format(Objects.requireNonNull(placement.from())),
                                DAY.format(Objects.requireNonNull(placement.until()))))
                .paragraph("School: " + school + ".")
                .heading("Beoordeling")
                .table(
                        List.of("Leerdoel", "Beoordeling"),
                        placement.goals().stream()
                                .map(goal -> List.of(Goals.text(goal), JUDGEMENTS.get(scores.getOrDefault(goal, 0))))
                                .toList())
                .xhtml();
    }
}
