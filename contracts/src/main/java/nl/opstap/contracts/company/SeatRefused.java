package nl.opstap.contracts.company;

import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/** The seat that was asked cannot be had; other places that could be asked instead. */
@Published(topic = "opstap.company.seat.v1", type = "nl.opstap.company.seat-refused.v1")
public record SeatRefused(UUID placementId, UUID requestId, UUID placeId, String reason, List<UUID> alternatives)
        implements Event {
    @Override
    public UUID key() {
        return placementId;
    }
}
