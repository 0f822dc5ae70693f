package nl.opstap.platform.events;

import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.Event;

/**
 * Where a use case leaves its events, inside its own transaction: they are sent when and only when it commits, in commit
 * order per key. The tenant is that of the present scope.
 */
public interface Outbox {

    void publish(Event event);

    /** As {@link #publish}, for hundreds of one kind at a time, each of another key. */
    void publishAll(List<? extends Event> events);

    /** Erases the aggregate from the outbox, from a compacted topic and, by it, from the read models of the others. */
    void erase(Class<? extends Event> type, UUID key);

    /** As {@link #erase}, for hundreds at a time. */
    void eraseAll(Class<? extends Event> type, List<UUID> keys);
}
