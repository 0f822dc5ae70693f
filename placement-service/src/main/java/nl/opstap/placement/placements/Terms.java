package nl.opstap.placement.placements;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.opstap.placement.hours.WorkingDay;
import nl.opstap.placement.hours.WorkingWeek;
import org.jspecify.annotations.Nullable;

/**
 * What a contract settles and an amendment may change while the stage runs (PLA-37).
 *
 * @param until the last day of the stage
 * @param week every day with work or school
 * @param goals by their codes
 * @param contactName who guides and signs at the company (PLA-38)
 * @param tasks what the student does there, in words; null where only the place says so
 */
public record Terms(
        LocalDate until,
        List<WorkingDay> week,
        List<String> goals,
        String contactName,
        String contactMail,
        @Nullable String tasks) {

    public Terms {
        week = new WorkingWeek(week).days();
    }

    /** What was agreed for a placement that has, or is about to have, a contract. */
    public static Terms of(Placement placement) {
        return new Terms(
                Objects.requireNonNull(placement.until()),
                placement.workingWeek().days(),
                placement.goals(),
                Objects.requireNonNull(placement.contactName()),
                Objects.requireNonNull(placement.contactMail()),
                placement.tasks());
    }

    public WorkingWeek workingWeek() {
        return new WorkingWeek(week);
    }

    /** On which days the student is at the company. */
    public Set<DayOfWeek> weekdays() {
        return workingWeek().weekdays(Set.of());
    }
}
