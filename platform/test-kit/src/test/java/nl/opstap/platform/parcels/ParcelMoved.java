package nl.opstap.platform.parcels;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/** A parcel came one step further; every one counts. */
@Published(topic = "opstap.school.parcel.v1", type = "nl.opstap.school.parcel-moved.v1")
public record ParcelMoved(UUID parcelId, int step) implements Event {
    @Override
    public UUID key() {
        return parcelId;
    }
}
