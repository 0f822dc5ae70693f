package nl.opstap.company.contacts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody at a company.
 *
 * @param verifiedOn when somebody last made sure that all of this is true
 */
record ContactPerson(UUID id, UUID companyId, ContactFacts facts, LocalDate verifiedOn, int version) {
    private static final int FRESH_MONTHS = 12;

    /** Nobody made sure for longer than a year (COM-06). */
    boolean isStale(LocalDate today) {
        return verifiedOn.plusMonths(FRESH_MONTHS).isBefore(today);
    }
}
