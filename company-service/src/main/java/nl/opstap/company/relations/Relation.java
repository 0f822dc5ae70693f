package nl.opstap.company.relations;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps the relation with a company (COM-36).
 *
 * @param usedOn the last day the organisation took it, or contacted the company
 * @param offeredTo an organisation that may take it over; until somebody there does, it stays where it is
 */
public record Relation(
        UUID companyId,
        UUID organisationId,
        @Nullable String organisation,
        UUID personId,
        String personName,
        LocalDate since,
        LocalDate usedOn,
        @Nullable UUID offeredTo,
        @Nullable String offeredToName,
        int version) {
    static final int MONTHS = 12;

    /** The first day on which it counts no longer, if nothing happens until then. */
    public LocalDate expiresOn() {
        return usedOn.plusMonths(MONTHS);
    }

    public boolean hasExpired(LocalDate today) {
        return !today.isBefore(expiresOn());
    }

    /** A colleague takes it over as he or she takes over other work; another organisation has to be offered it. */
    public boolean mayBeTakenBy(UUID organisation, LocalDate today) {
        return organisation.equals(organisationId) || organisation.equals(offeredTo) || hasExpired(today);
    }
}
