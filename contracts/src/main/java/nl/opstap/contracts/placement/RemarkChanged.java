package nl.opstap.contracts.placement;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/**
 * A parent had something to say about a stage, or was answered; what was said stays with the placement.
 *
 * @param what {@link #MADE} or {@link #ANSWERED}
 * @param parentAccount who had something to say
 */
@Published(topic = "opstap.placement.remark.v1", type = "nl.opstap.placement.remark-changed.v1")
public record RemarkChanged(UUID remarkId, UUID placementId, UUID studentId, String what, UUID parentAccount)
        implements Event {
    public static final String MADE = "MADE";
    public static final String ANSWERED = "ANSWERED";

    @Override
    public UUID key() {
        return placementId;
    }
}
