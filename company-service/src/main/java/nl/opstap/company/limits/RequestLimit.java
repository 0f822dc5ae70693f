package nl.opstap.company.limits;

import java.time.LocalDate;
import nl.opstap.company.companies.SizeClass;
import org.jspecify.annotations.Nullable;

/**
 * What a company wants, or the region for companies of its size.
 *
 * @param perMonth new requests a month; absent when nobody set a limit
 * @param own whether the company said so itself
 * @param pausedUntil the first day on which it may be asked again, also when that day has passed
 * @param size absent when nobody knows
 * @param version of what the company said; 0 when it said nothing yet
 */
record RequestLimit(
        @Nullable Integer perMonth,
        boolean own,
        @Nullable LocalDate pausedUntil,
        @Nullable SizeClass size,
        int version) {

    boolean pausedOn(LocalDate day) {
        return pausedUntil != null && day.isBefore(pausedUntil);
    }
}
