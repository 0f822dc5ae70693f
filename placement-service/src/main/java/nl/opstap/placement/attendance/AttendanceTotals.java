package nl.opstap.placement.attendance;

import java.time.LocalDate;
import nl.opstap.placement.contract.AgreedWeeks;
import nl.opstap.placement.placements.Placement;
import org.springframework.stereotype.Component;

/** How often a student was at the company, for other features; of no day apart. */
@Component
public class AttendanceTotals {
    private final Attendance attendance;
    private final AgreedWeeks agreedWeeks;

    AttendanceTotals(Attendance attendance, AgreedWeeks agreedWeeks) {
        this.attendance = attendance;
        this.agreedWeeks = agreedWeeks;
    }

    /** @param unknown planned days of which nobody said anything */
    public record Totals(int planned, int present, int sick, int leave, int unauthorised, int holiday, int unknown) {}

    /** Over the planned days until this one. */
    public Totals of(Placement placement, LocalDate until) {
        var planned = new PlannedDays(agreedWeeks.of(placement)).upTo(until);
        var counted = ShowAttendance.count(planned, attendance.of(placement.id()));
        return new Totals(
                counted.planned(),
                counted.present(),
                counted.sick(),
                counted.leave(),
                counted.unauthorised(),
                counted.holiday(),
                counted.open());
    }
}
