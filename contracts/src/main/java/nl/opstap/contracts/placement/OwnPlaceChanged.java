package nl.opstap.contracts.placement;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/**
 * A student proposed a place of the own network, or was answered; which company and what was said stay with the proposal.
 *
 * @param what {@link #PROPOSED} or {@link #ANSWERED}
 */
@Published(topic = "opstap.placement.own-place.v1", type = "nl.opstap.placement.own-place-changed.v1")
public record OwnPlaceChanged(UUID ownPlaceId, UUID studentId, String what) implements Event {
    public static final String PROPOSED = "PROPOSED";
    public static final String ANSWERED = "ANSWERED";

    @Override
    public UUID key() {
        return ownPlaceId;
    }
}
