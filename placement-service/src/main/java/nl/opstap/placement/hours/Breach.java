package nl.opstap.placement.hours;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * What a week of work is not allowed to be.
 *
 * @param day on which; null when it is the week as a whole
 * @param reason the rule and how far the week is from it, in Dutch
 * @param wayOut what would be allowed
 */
public record Breach(Kind kind, @Nullable DayOfWeek day, String reason, String wayOut) {
    public enum Kind {
        NO_STAGE_DAY,
        DAY_MISSING,
        TIMES,
        BREAK_TOO_LONG,
        TOO_EARLY_OR_LATE,
        SUNDAY,
        DAY_TOO_LONG,
        BREAK_TOO_SHORT,
        DAILY_REST,
        WEEKLY_REST,
        TOO_MANY_DAYS,
        WEEK_TOO_LONG
    }
}
