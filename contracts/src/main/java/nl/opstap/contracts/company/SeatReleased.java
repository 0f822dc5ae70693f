package nl.opstap.contracts.company;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/** The seat of this placement is free again. */
@Published(topic = "opstap.company.seat.v1", type = "nl.opstap.company.seat-released.v1")
public record SeatReleased(UUID placementId, UUID requestId, UUID placeId, String reason) implements Event {
    @Override
    public UUID key() {
        return placementId;
    }
}
