package nl.opstap.company.seats;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * One weekday of a request, from the first to the last time it occurs in the period. Cut like this, two requests overlap
 * in the database exactly when they share a day, also when their periods only touch in the middle of a week.
 */
record AskedDay(DayOfWeek weekday, LocalDate first, LocalDate last) {

    /** The days of a request; a weekday that does not occur in a short period is left out. */
    static List<AskedDay> of(Collection<DayOfWeek> weekdays, LocalDate from, LocalDate until) {
        return new TreeSet<>(weekdays)
                .stream()
                        .map(day -> new AskedDay(
                                day,
                                from.with(TemporalAdjusters.nextOrSame(day)),
                                until.with(TemporalAdjusters.previousOrSame(day))))
                        .filter(day -> !day.last().isBefore(day.first()))
                        .toList();
    }
}
