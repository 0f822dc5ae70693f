package nl.opstap.company.seats;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a place offers, as far as granting a seat depends on it. */
record OfferedPlace(
        UUID id,
        UUID companyId,
        String sector,
        Set<DayOfWeek> weekdays,
        int maxDays,
        LocalDate from,
        LocalDate until,
        boolean open) {

    /** Why these days in this period cannot be had here whatever seat is free, if that is so. */
    Optional<Refusal> refuses(Collection<DayOfWeek> asked, LocalDate askedFrom, LocalDate askedUntil) {
        if (!open) {
            return Optional.of(Refusal.PLACE_CLOSED);
        }
        if (asked.isEmpty() || !weekdays.containsAll(asked)) {
            return Optional.of(Refusal.DAYS_NOT_OFFERED);
        }
        if (Set.copyOf(asked).size() > maxDays) {
            return Optional.of(Refusal.TOO_MANY_DAYS);
        }
        if (askedFrom.isBefore(from) || askedUntil.isAfter(until) || askedUntil.isBefore(askedFrom)) {
            return Optional.of(Refusal.PERIOD_NOT_OFFERED);
        }
        // A period too short for any of the days would hold a seat on no day at all.
        return AskedDay.of(asked, askedFrom, askedUntil).isEmpty()
                ? Optional.of(Refusal.PERIOD_NOT_OFFERED)
                : Optional.empty();
    }
}
