package nl.opstap.contracts.company;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/** The company says on its own page that the student may come and get acquainted. The seat stays held as it was (COM-44). */
@Published(topic = "opstap.company.seat.v1", type = "nl.opstap.company.seat-welcomed.v1")
public record SeatWelcomed(UUID placementId, UUID requestId, UUID placeId) implements Event {
    @Override
    public UUID key() {
        return placementId;
    }
}
