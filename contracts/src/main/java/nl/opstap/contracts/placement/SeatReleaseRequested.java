package nl.opstap.contracts.placement;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/** The seat of this placement is no longer needed. */
@Published(topic = "opstap.placement.seat-request.v1", type = "nl.opstap.placement.seat-release-requested.v1")
public record SeatReleaseRequested(UUID placementId, UUID requestId, String reason) implements Event {
    @Override
    public UUID key() {
        return placementId;
    }
}
