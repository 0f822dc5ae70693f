package nl.opstap.platform.parcels;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/** A second type on the topic of {@link ParcelMoved}, which nobody listens to. */
@Published(topic = "opstap.school.parcel.v1", type = "nl.opstap.school.parcel-lost.v1")
public record ParcelLost(UUID parcelId) implements Event {
    @Override
    public UUID key() {
        return parcelId;
    }
}
