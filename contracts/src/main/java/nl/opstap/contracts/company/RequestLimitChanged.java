package nl.opstap.contracts.company;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import org.jspecify.annotations.Nullable;

/**
 * A company wants more or fewer new questions than before, or none for a while (COM-41).
 *
 * @param perMonth what it said itself; absent when the region's default counts
 * @param pausedUntil the first day on which it may be asked again; absent when that is now
 * @param byCompany whether it said so on its own page; otherwise somebody of the tenant of this event wrote it down
 * @param keeperTenant the organisation that keeps the relation, when one does
 * @param askedBy the schools with an open question there
 */
@Published(topic = "opstap.company.request-limit.v1", type = "nl.opstap.company.request-limit-changed.v1")
public record RequestLimitChanged(
        UUID companyId,
        @Nullable Integer perMonth,
        @Nullable LocalDate pausedUntil,
        boolean byCompany,
        @Nullable UUID keeperTenant,
        @Nullable UUID keeperPerson,
        List<UUID> askedBy)
        implements Event {
    @Override
    public UUID key() {
        return companyId;
    }
}
