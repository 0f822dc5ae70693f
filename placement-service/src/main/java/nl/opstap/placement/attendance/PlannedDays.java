package nl.opstap.placement.attendance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.opstap.placement.placements.Placement;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a student is expected at the company.
 *
 * @param weekdays of the agreed week
 * @param from the first day of the stage; null before it is known, and then no day is planned
 * @param until the last day of the stage
 */
record PlannedDays(
        Set<DayOfWeek> weekdays,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    static PlannedDays of(Placement placement) {
        return new PlannedDays(
                placement.workingWeek().weekdays(placement.weekdays()), placement.from(), placement.until());
    }

    boolean contains(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek()) && isInPeriod(day);
    }

    /** From the first to the last of these days, both included. */
    List<LocalDate> between(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return List.of();
        }
        return first.datesUntil(last.plusDays(1)).filter(this::contains).toList();
    }

    /** All until this day. */
    List<LocalDate> upTo(LocalDate day) {
        return from == null ? List.of() : between(from, day);
    }

    /** The first planned day that is not before this one. */
    Optional<LocalDate> next(LocalDate day) {
        if (from == null || until == null || weekdays.isEmpty()) {
            return Optional.empty();
        }
        var start = day.isBefore(from) ? from : day;
        return Stream.iterate(start, one -> !one.isAfter(until), one -> one.plusDays(1))
                .filter(this::contains)
                .findFirst();
    }

    private boolean isInPeriod(LocalDate day) {
        return from != null && until != null && !day.isBefore(from) && !day.isAfter(until);
    }
}
