package nl.opstap.contracts.placement;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import org.jspecify.annotations.Nullable;

/**
 * A company knows another one that may have a place: a lead for the pool. For whom it was said is not told.
 *
 * @param leadId of this tip alone; it names no placement
 * @param companyId the company that said so
 * @param name of the other company
 * @param phone of that company, never of a person
 * @param byAccount who of the school wrote it down
 */
@Published(topic = "opstap.placement.introduction.v1", type = "nl.opstap.placement.introduction-made.v1")
public record IntroductionMade(
        UUID leadId,
        UUID companyId,
        String name,
        @Nullable String city,
        @Nullable String phone,
        UUID byAccount) implements Event {
    @Override
    public UUID key() {
        return leadId;
    }
}
