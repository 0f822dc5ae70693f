package nl.opstap.placement.placements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.opstap.placement.hours.WorkingTimeRules;
import nl.opstap.placement.places.Company;
import nl.opstap.placement.places.Place;
import nl.opstap.placement.places.Places;
import nl.opstap.placement.students.SchoolPolicies;
import nl.opstap.placement.students.Student;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a step of a placement or refuses it with the reason; remembers it and tells others. */
@Component
public class Steps {
    private final StoredPlacements placements;
    private final Students students;
    private final Places places;
    private final SchoolPolicies policies;
    private final WorkingTimeRules workingTimes;
    private final GateRules gateRules;
    private final GateOverrides overrides;
    private final History history;
    private final Announcer announcer;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    Steps(
            StoredPlacements placements,
            Students students,
            Places places,
            SchoolPolicies policies,
            WorkingTimeRules workingTimes,
            GateRules gateRules,
            GateOverrides overrides,
            History history,
            Announcer announcer,
            ApplicationEventPublisher inside,
            Clock clock) {
        this.placements = placements;
        this.students = students;
        this.places = places;
        this.policies = policies;
        this.workingTimes = workingTimes;
        this.gateRules = gateRules;
        this.overrides = overrides;
        this.history = history;
        this.announcer = announcer;
        this.inside = inside;
        this.clock = clock;
    }

    /** Refuses when the step does not start here, is not for this party, or something must be done first. */
    public void require(Placement placement, PlacementAction action, Acting by) {
        if (!action.by().contains(by.party())) {
            throw Problem.forbidden("step-not-yours");
        }
        if (!action.startsFrom(placement.state())) {
            throw Problem.conflict("step-not-now", Map.of("action", action, "state", placement.state()));
        }
        var blockers = action.blockers(situation((StoredPlacement) placement));
        if (!blockers.isEmpty()) {
            throw Problem.conflict(
                    "step-blocked",
                    Map.of(
                            "action", action,
                            "reason", said(blockers),
                            "blockers", blockers));
        }
    }

    /** As {@link #require}, and moves the placement on. */
    public void take(Placement placement, PlacementAction action, Acting by, @Nullable String reason) {
        require(placement, action, by);
        record((StoredPlacement) placement, action, by, reason);
    }

    private void record(StoredPlacement placement, PlacementAction action, Acting by, @Nullable String reason) {
        var before = placement.state();
        placement.moveTo(action.to());
        var now = Instant.now(clock);
        history.save(new HistoryEntry(placement.id(), action.name(), before, action.to(), by, now, reason));
        if (action.needsReason()) {
            placement.endBecause(reason == null ? "OTHER" : reason);
        }
        switch (action) {
            case AGREE -> placement.confirmSeat();
            case CORRECT_CONTRACT -> placement.contractLapsed();
            default -> {}
        }
        inside.publishEvent(new StepTaken(placement, action));
        if (losesSeat(action)) {
            placement.giveUpSeat();
        }
        placements.saveAndFlush(placement);
        announcer.announce(placement);
    }

    private static boolean losesSeat(PlacementAction action) {
        return switch (action) {
            case LOSE_SEAT, WITHDRAW_PROPOSAL, DECLINE -> true;
            default -> false;
        };
    }

    Situation situation(StoredPlacement placement) {
        Student student = students.find(placement.studentId()).orElseThrow(Problem::notFound);
        var today = LocalDate.now(clock);
        var day = placement.from() == null ? today : placement.from();
        var mbo = policies.isMbo(day);
        return new Situation(
                placement,
                student,
                mbo,
                mbo ? company(placement) : null,
                policies.limit(placement.phase(), day).orElse(null),
                workingTimes.on(day, student.ageOn(day)).orElse(null),
                gateRules.on(day),
                overrides.of(placement.id()).stream().map(GateOverride::gate).collect(Collectors.toSet()),
                today);
    }

    private @Nullable Company company(StoredPlacement placement) {
        var place = placement.placeId();
        return place == null ? null : places.find(place).map(Place::company).orElse(null);
    }

    private static String said(List<Blocker> blockers) {
        return blockers.stream()
                .map(blocker -> blocker.reason() + " " + blocker.wayOut())
                .collect(Collectors.joining(" "));
    }
}
