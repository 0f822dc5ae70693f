package nl.opstap.contracts.placement;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/** The held seat is agreed and no longer expires. */
@Published(topic = "opstap.placement.seat-request.v1", type = "nl.opstap.placement.seat-confirmed.v1")
public record SeatConfirmed(UUID placementId, UUID requestId) implements Event {
    @Override
    public UUID key() {
        return placementId;
    }
}
