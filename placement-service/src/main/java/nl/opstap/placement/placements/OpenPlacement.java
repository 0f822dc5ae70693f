package nl.opstap.placement.placements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.students.SchoolPolicies;
import nl.opstap.placement.students.SchoolPolicies.SchoolPolicy;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.Ids;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a placement for a student the mentor has registered (SCH-10). */
@Service
class OpenPlacement {
    private final StoredPlacements placements;
    private final Students students;
    private final SchoolPolicies policies;
    private final History history;
    private final Announcer announcer;
    private final AccessLog log;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    OpenPlacement(
            StoredPlacements placements,
            Students students,
            SchoolPolicies policies,
            History history,
            Announcer announcer,
            AccessLog log,
            ApplicationEventPublisher inside,
            Clock clock) {
        this.placements = placements;
        this.students = students;
        this.policies = policies;
        this.history = history;
        this.announcer = announcer;
        this.log = log;
        this.inside = inside;
        this.clock = clock;
    }

    @Transactional
    UUID handle(Actor actor, UUID studentId, int phase) {
        var student = students.find(studentId).orElseThrow(Problem::notFound);
        var party = PlacementAccess.party(actor, student, null)
                .filter(Party::isStaff)
                .orElseThrow(Problem::notFound);
        if (!party.guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        if (!student.registered()) {
            var blocker = Gate.REGISTRATION.blocker();
            throw Problem.conflict(
                    "step-blocked",
                    Map.of(
                            "action",
                            "OPEN",
                            "reason",
                            blocker.reason() + " " + blocker.wayOut(),
                            "blockers",
                            List.of(blocker)));
        }
        var now = Instant.now(clock);
        var policy =
                policies.on(LocalDate.now(clock)).map(SchoolPolicy::version).orElse(null);
        var guide = student.stagebegeleiderId() != null
                ? student.stagebegeleiderId()
                : party == Party.STAGEBEGELEIDER ? actor.id() : null;
        var placement = placements.saveAndFlush(new StoredPlacement(Ids.next(), studentId, phase, policy, guide, now));
        var by = new Acting(actor.id(), actor.name(), party);
        history.save(new HistoryEntry(
                placement.id(), "OPEN", PlacementState.REGISTERED, PlacementState.REGISTERED, by, now, null));
        inside.publishEvent(new PlacementOpened(placement, by));
        announcer.announce(placement);
        log.record(studentId, AccessLog.Action.CHANGE, "PLACEMENT", PlacementAccess.PURPOSE);
        return placement.id();
    }
}
