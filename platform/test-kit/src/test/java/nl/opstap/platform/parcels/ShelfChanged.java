package nl.opstap.platform.parcels;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/** How full a shelf is; only the newest counts. */
@Published(topic = "opstap.school.shelf.v1", type = "nl.opstap.school.shelf-changed.v1", state = true)
public record ShelfChanged(UUID shelfId, int level) implements Event {
    @Override
    public UUID key() {
        return shelfId;
    }
}
