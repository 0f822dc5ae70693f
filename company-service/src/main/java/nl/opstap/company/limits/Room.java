package nl.opstap.company.limits;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;

/**
 * What is left of the new requests a company wants in a month (COM-41). They are spread over four weeks: the first three
 * have seven days and the last has the rest. What a quiet week left may still be asked in the same month, so that a
 * company that wants four is not called four times on the first day, and one that wants one is not called for nothing.
 *
 * @param perMonth at most so many
 * @param asked the days on which something new was asked
 */
record Room(int perMonth, Collection<LocalDate> asked) {
    static final int WEEKS = 4;
    private static final int DAYS = 7;

    /** How many more may be asked on this day. */
    int left(LocalDate day) {
        return Math.max(0, allowedBy(day) - askedIn(YearMonth.from(day)));
    }

    int askedIn(YearMonth month) {
        return (int)
                asked.stream().filter(one -> YearMonth.from(one).equals(month)).count();
    }

    /** The first day from this one on which something may be asked; empty when the company wants nothing at all. */
    Optional<LocalDate> freeFrom(LocalDate day) {
        if (perMonth == 0) {
            return Optional.empty();
        }
        for (var free = day; ; free = nextWeek(free)) {
            if (left(free) > 0) {
                return Optional.of(free);
            }
        }
    }

    /** Rounded up: who wants one a month can be asked in the first week. */
    private int allowedBy(LocalDate day) {
        return Math.ceilDiv(perMonth * week(day), WEEKS);
    }

    private static int week(LocalDate day) {
        return Math.min(WEEKS, (day.getDayOfMonth() - 1) / DAYS + 1);
    }

    private static LocalDate nextWeek(LocalDate day) {
        return week(day) < WEEKS
                ? day.withDayOfMonth(week(day) * DAYS + 1)
                : YearMonth.from(day).plusMonths(1).atDay(1);
    }
}
