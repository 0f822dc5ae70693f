package nl.opstap.contracts.placement;

import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/**
 * What a company has proven to do for students (COM-21): all that was released of it, each time anew. It is a fact of the
 * region; which students or schools it comes from is told to nobody.
 */
@Published(topic = "opstap.placement.needs.v1", type = "nl.opstap.placement.needs-proven.v1", state = true)
public record NeedsProven(UUID companyId, List<ProvenNeed> needs) implements Event {
    @Override
    public UUID key() {
        return companyId;
    }
}
