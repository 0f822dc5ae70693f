package nl.opstap.placement.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.AbsenceChanged;
import nl.opstap.placement.attendance.AttendanceController.AttendanceDayRequest;
import nl.opstap.placement.contract.AgreedWeeks;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school writes down whether the student was at the company on planned days: all of them, or none (PLA-40). */
@Service
class RecordAttendance {
    private final PlacementAccess access;
    private final Attendance attendance;
    private final AgreedWeeks agreedWeeks;
    private final Outbox outbox;
    private final Clock clock;

    RecordAttendance(
            PlacementAccess access, Attendance attendance, AgreedWeeks agreedWeeks, Outbox outbox, Clock clock) {
        this.access = access;
        this.attendance = attendance;
        this.agreedWeeks = agreedWeeks;
        this.outbox = outbox;
        this.clock = clock;
    }

    static boolean mayRecord(Party party) {
        return party.guides() || party == Party.MENTOR;
    }

    @Transactional
    void handle(Actor actor, UUID placementId, List<AttendanceDayRequest> days) {
        var opened = access.change(actor, placementId, "ATTENDANCE");
        var placement = opened.placement();
        if (!mayRecord(opened.party())) {
            throw Problem.forbidden("step-not-yours");
        }
        if (!ReportSick.isRunning(placement)) {
            throw Problem.conflict("not-running", Map.of("state", placement.state()));
        }
        refuse(days, new PlannedDays(agreedWeeks.of(placement)));
        var before = attendance.of(placementId);
        for (var day : days) {
            if (day.presence() == null) {
                attendance.clear(placementId, day.day());
            } else {
                attendance.write(placementId, day.day(), day.presence(), opened.by(), Instant.now(clock));
            }
        }
        if (days.stream().anyMatch(day -> isNewlyUnexplained(day, before.get(day.day())))) {
            outbox.publish(
                    new AbsenceChanged(placementId, placement.studentId(), AbsenceChanged.UNEXPLAINED, actor.id()));
        }
    }

    private static boolean isNewlyUnexplained(AttendanceDayRequest day, Attendance.@Nullable Known before) {
        return day.presence() == Presence.UNAUTHORISED
                && (before == null || before.presence() != Presence.UNAUTHORISED);
    }

    private void refuse(List<AttendanceDayRequest> days, PlannedDays planned) {
        var today = LocalDate.now(clock);
        var errors = new ArrayList<FieldError>();
        for (var index = 0; index < days.size(); index++) {
            var day = days.get(index);
            var presence = day.presence();
            if (!planned.contains(day.day())) {
                errors.add(new FieldError("days[%d].day".formatted(index), "attendance.unplanned"));
            } else if (presence != null && day.day().isAfter(today) && !presence.isKnownBefore()) {
                errors.add(new FieldError("days[%d].presence".formatted(index), "attendance.future"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
