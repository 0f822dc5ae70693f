package nl.opstap.platform.parcels;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.platform.events.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes, in a transaction as a use case does. */
@Service
public class SendParcels {
    private final Outbox outbox;

    SendParcels(Outbox outbox) {
        this.outbox = outbox;
    }

    @Transactional
    public void publish(Event... events) {
        for (var event : events) {
            outbox.publish(event);
        }
    }

    @Transactional
    public void publishAndFail(Event event) {
        outbox.publish(event);
        throw new IllegalStateException("The work behind the event failed");
    }

    @Transactional
    public void erase(UUID shelf) {
        outbox.erase(ShelfChanged.class, shelf);
    }
}
