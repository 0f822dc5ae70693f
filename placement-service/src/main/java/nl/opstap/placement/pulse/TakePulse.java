package nl.opstap.placement.pulse;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementState;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.pulse.PulseController.PulseView;
import nl.opstap.placement.pulse.PulseController.SadPulse;
import nl.opstap.placement.pulse.PulseController.WeekOfPulse;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The student says how the week was; who guides reads it, and sees first who is not well. No parent and no company does. */
@Service
class TakePulse {
    private static final String ITEM = "PULSE";
    private static final EnumSet<PlacementState> RUNNING = EnumSet.of(PlacementState.RUNNING, PlacementState.CLOSING);

    private final PlacementAccess access;
    private final Placements placements;
    private final Students students;
    private final Pulses pulses;
    private final AccessLog log;
    private final Clock clock;

    TakePulse(
            PlacementAccess access,
            Placements placements,
            Students students,
            Pulses pulses,
            AccessLog log,
            Clock clock) {
        this.access = access;
        this.placements = placements;
        this.students = students;
        this.pulses = pulses;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    void say(Actor actor, UUID placementId, Faces faces) {
        var opened = access.change(actor, placementId, ITEM);
        var placement = opened.placement();
        if (opened.party() != Party.STUDENT) {
            throw Problem.forbidden("step-not-yours");
        }
        if (!RUNNING.contains(placement.state())) {
            throw Problem.conflict("not-running", Map.of("state", placement.state()));
        }
        pulses.say(placementId, placement.studentId(), week(), faces, Instant.now(clock));
    }

    @Transactional
    PulseView of(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, ITEM);
        if (opened.party() == Party.PARENT) {
            return new PulseView(false, List.of());
        }
        var placement = opened.placement();
        var said = pulses.of(placementId, placement.studentId());
        var asked = opened.party() == Party.STUDENT
                && RUNNING.contains(placement.state())
                && said.stream().noneMatch(pulse -> pulse.week().equals(week()));
        return new PulseView(
                asked,
                said.stream()
                        .map(pulse -> new WeekOfPulse(
                                pulse.week(),
                                pulse.faces().work(),
                                pulse.faces().guidance(),
                                pulse.faces().feeling()))
                        .toList());
    }

    /** Whose last week, this one or the one before, had a sad face. */
    @Transactional
    List<SadPulse> sad(Actor actor) {
        var found = new ArrayList<SadPulse>();
        for (var said : pulses.latestSince(week().minusWeeks(1))) {
            var student = students.find(said.student()).orElse(null);
            var placement = placements.find(said.placement()).orElse(null);
            if (student == null || placement == null || !said.faces().isSad()) {
                continue;
            }
            var guides = PlacementAccess.party(actor, student, placement.stagebegeleiderId())
                    .filter(Party::guides);
            if (guides.isPresent()) {
                log.record(student.id(), AccessLog.Action.SEARCH, ITEM, "STAGE");
                found.add(new SadPulse(
                        placement.id(),
                        student.displayName(),
                        said.faces().work(),
                        said.faces().guidance(),
                        said.faces().feeling()));
            }
        }
        found.sort(Comparator.comparing(SadPulse::studentName));
        return found;
    }

    /** The Monday of this week. */
    private LocalDate week() {
        return LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
