package nl.opstap.contracts.placement;

import java.time.LocalDate;

/**
 * A support need that was met.
 *
 * @param placements that ended well, at least so many, each of another student; never fewer than three
 * @param since the first day of the month in which it was released first
 */
public record ProvenNeed(String need, int placements, LocalDate since) {}
