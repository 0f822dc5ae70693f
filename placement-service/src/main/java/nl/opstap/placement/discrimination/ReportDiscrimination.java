package nl.opstap.placement.discrimination;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.opstap.placement.discrimination.Reports.Stored;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.places.Places;
import nl.opstap.placement.students.Student;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.access.AccessLog.Action;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A student, parent or stagebegeleider reports discrimination at a stage (PLA-27). It is read by the student and by the
 * trusted person of the school, and by nobody else: not by who filed it for the student, nor by other staff, the company or
 * the region. So no event and no step of the history tells of it, and the access log calls it by the placement: others who
 * read that log must not learn that there is a report.
 */
@Service
class ReportDiscrimination {
    /** Schools have no role of their own for the trusted person here; until they do it is the teamleider stage. */
    private static final String TRUSTED_PERSON = "teamleider";

    private static final String ITEM = "PLACEMENT";

    private final PlacementAccess access;
    private final Placements placements;
    private final Students students;
    private final Places places;
    private final Reports reports;
    private final Vault vault;
    private final AccessLog log;
    private final Clock clock;

    ReportDiscrimination(
            PlacementAccess access,
            Placements placements,
            Students students,
            Places places,
            Reports reports,
            Vault vault,
            AccessLog log,
            Clock clock) {
        this.access = access;
        this.placements = placements;
        this.students = students;
        this.places = places;
        this.reports = reports;
        this.vault = vault;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    void file(Actor actor, UUID placementId, String text) {
        var opened = access.change(actor, placementId, ITEM);
        var party = opened.party();
        if (party != Party.STUDENT && party != Party.PARENT && !party.guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        var place = opened.placement().placeId();
        reports.add(
                placementId,
                place == null
                        ? null
                        : places.find(place)
                                .map(found -> found.company().name())
                                .orElse(null),
                vault.encrypt(opened.student().id(), text.strip()),
                opened.by(),
                Instant.now(clock));
    }

    @Transactional
    List<ReportView> of(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, ITEM);
        if (opened.party() != Party.STUDENT) {
            requireTrusted(actor);
        }
        return reports.of(placementId).stream()
                .map(stored -> view(stored, opened.student()))
                .toList();
    }

    /** Of all students of the school, for the trusted person. */
    @Transactional
    List<ReportView> all(Actor actor) {
        requireTrusted(actor);
        return reports.all().stream()
                .map(stored -> {
                    var student = studentOf(stored);
                    log.record(student.id(), Action.READ, ITEM, "STAGE");
                    return view(stored, student);
                })
                .toList();
    }

    @Transactional
    void takeUp(Actor actor, UUID reportId) {
        requireTrusted(actor);
        var stored = reports.find(reportId).orElseThrow(Problem::notFound);
        var opened = access.change(actor, stored.placementId(), ITEM);
        reports.takeUp(reportId, opened.by(), Instant.now(clock));
    }

    private static void requireTrusted(Actor actor) {
        if (!actor.has(TRUSTED_PERSON)) {
            throw Problem.forbidden("trusted-person-only");
        }
    }

    private Student studentOf(Stored stored) {
        var placement = placements.find(stored.placementId()).orElseThrow();
        return students.find(placement.studentId()).orElseThrow();
    }

    private ReportView view(Stored stored, Student student) {
        return new ReportView(
                stored.id(),
                stored.placementId(),
                student.displayName(),
                stored.companyName(),
                stored.party(),
                stored.byName(),
                vault.decrypt(student.id(), stored.told()),
                stored.at(),
                stored.takenUpBy(),
                stored.takenUpAt());
    }
}
