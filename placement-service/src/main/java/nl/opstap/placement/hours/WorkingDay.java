package nl.opstap.placement.hours;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One day of the week as it returns every week: at the company, at school, or both.
 *
 * @param from when work begins; null on a day without work
 * @param until when it ends, on the same day
 * @param breakMinutes of that, in which nobody works
 * @param schoolMinutes time at school, which the law counts as work
 */
@Embeddable
public record WorkingDay(
        @Enumerated(EnumType.STRING) DayOfWeek weekday,
        @Nullable @Column(name = "from_time") LocalTime from,
        @Nullable @Column(name = "until_time") LocalTime until,
        int breakMinutes,
        int schoolMinutes) {

    /** Whether the student is at the company. */
    public boolean works() {
        return from != null;
    }

    /** At the company, without the break. */
    public int workMinutes() {
        return from == null || until == null
                ? 0
                : (int) Duration.between(from, until).toMinutes() - breakMinutes;
    }

    /** All that the law counts. */
    int countedMinutes() {
        return workMinutes() + schoolMinutes;
    }
}
