package nl.opstap.company.moments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.contacts.ContactChannel;
import org.jspecify.annotations.Nullable;

/**
 * One contact with a company.
 *
 * @param overLimit whether the company wanted no new request on that day
 * @param account what only the own organisation knows of it; absent for all others
 */
record ContactMoment(
        UUID id,
        UUID companyId,
        String company,
        UUID organisationId,
        @Nullable String organisation,
        Purpose purpose,
        LocalDate on,
        Instant loggedAt,
        UUID loggedBy,
        String loggedByName,
        @Nullable UUID despite,
        @Nullable Reason reason,
        boolean overLimit,
        @Nullable Account account,
        List<Join> joins) {

    /** How it went, and with whom. */
    record Account(
            ContactChannel channel,
            @Nullable String spokeWith,
            @Nullable String summary) {}

    /** Another organisation that goes along with this contact. */
    record Join(UUID organisationId, @Nullable String organisation, String byName, Instant at) {}

    boolean joinedBy(UUID organisation) {
        return joins.stream().anyMatch(join -> join.organisationId().equals(organisation));
    }
}
