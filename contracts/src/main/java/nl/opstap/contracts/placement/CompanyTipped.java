package nl.opstap.contracts.placement;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/**
 * A student knows a company that is not in the pool: a lead. Who the student is, and what he or she would do there, is not
 * told.
 *
 * @param leadId of this tip alone; it is not the id of what the student proposed
 * @param name of the company
 * @param byAccount who of the school passed it on
 */
@Published(topic = "opstap.placement.company-tip.v1", type = "nl.opstap.placement.company-tipped.v1")
public record CompanyTipped(UUID leadId, String name, String city, UUID byAccount) implements Event {
    @Override
    public UUID key() {
        return leadId;
    }
}
