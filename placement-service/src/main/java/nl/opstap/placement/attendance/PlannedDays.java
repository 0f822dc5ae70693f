package nl.opstap.placement.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.opstap.placement.contract.AgreedWeeks.Stretch;

/**
 * The days on which a student is expected at the company.
 *
 * @param stretches the agreed weeks in the order of the calendar; none before the period is known
 */
record PlannedDays(List<Stretch> stretches) {

    boolean contains(LocalDate day) {
        return stretches.stream()
                .anyMatch(stretch -> stretch.weekdays().contains(day.getDayOfWeek())
                        && !day.isBefore(stretch.from())
                        && !day.isAfter(stretch.until()));
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
        return stretches.isEmpty() ? List.of() : between(stretches.getFirst().from(), day);
    }

    /** The first planned day that is not before this one. */
    Optional<LocalDate> next(LocalDate day) {
        if (stretches.isEmpty()) {
            return Optional.empty();
        }
        var from = stretches.getFirst().from();
        var until = stretches.getLast().until();
        return Stream.iterate(day.isBefore(from) ? from : day, one -> !one.isAfter(until), one -> one.plusDays(1))
                .filter(this::contains)
                .findFirst();
    }
}
