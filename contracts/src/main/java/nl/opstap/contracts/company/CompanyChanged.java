package nl.opstap.contracts.company;

import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import org.jspecify.annotations.Nullable;

/**
 * A company of the pool as others show it.
 *
 * @param recognitions the trainings of the mbo for which SBB recognises it, also those that ended (COM-09). Absent in
 *     messages of before this was told: none is known
 */
@Published(topic = "opstap.company.company.v1", type = "nl.opstap.company.company-changed.v1", state = true)
public record CompanyChanged(
        UUID companyId,
        String name,
        String sector,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable Double latitude,
        @Nullable Double longitude,
        boolean active,
        @Nullable List<RecognisedTraining> recognitions)
        implements Event {
    @Override
    public UUID key() {
        return companyId;
    }
}
