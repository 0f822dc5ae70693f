package nl.opstap.placement.attendance;

import java.time.LocalDate;
import nl.opstap.placement.placements.Placement;
import org.springframework.stereotype.Component;

/** How often a student was at the company, for other features; of no day apart. */
@Component
public class AttendanceTotals {
    private final Attendance attendance;

    AttendanceTotals(Attendance attendance) {
        this.attendance = attendance;
    }

    /** @param unknown planned days of which nobody said anything */
    public record Totals(int planned, int present, int sick, int leave, int unauthorised, int holiday, int unknown) {}

    /** Over the planned days until this one. */
    public Totals of(Placement placement, LocalDate until) {
        var counted = ShowAttendance.count(PlannedDays.of(placement).upTo(until), attendance.of(placement.id()));
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
