package nl.opstap.platform.events;

import java.util.UUID;
import nl.opstap.contracts.Event;

/**
 * Applies one kind of event of another service. A bean of this type is enough to listen. It is called inside the
 * event's tenant and inside the transaction that also remembers the event as handled, so each event is applied once and
 * in order per key. An exception rolls back; after some tries the key is parked.
 */
public interface EventHandler<E extends Event> {

    /** The class of the event, which names topic and type. */
    Class<E> event();

    void apply(E event, Envelope envelope);

    /** The aggregate was erased at its publisher: forget what was kept of it. Only on state topics. */
    default void erase(UUID key, Envelope envelope) {}
}
