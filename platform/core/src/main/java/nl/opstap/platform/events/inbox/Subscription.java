package nl.opstap.platform.events.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.opstap.contracts.Event;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.events.Topics;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What this service does with the events of one topic.
 *
 * @param state on a state topic the newest event says everything, so a gap is no loss
 */
record Subscription(String topic, boolean state, List<EventHandler<?>> handlers) {

    /** One per topic, with all handlers for the types on it. */
    static List<Subscription> of(List<? extends EventHandler<?>> handlers, Topics topics) {
        var byTopic = new TreeMap<String, Subscription>();
        for (var handler : handlers) {
            var published = Topics.published(handler.event());
            for (var topic : topics.from(published)) {
                byTopic.computeIfAbsent(topic, name -> new Subscription(name, published.state(), new ArrayList<>()))
                        .handlers()
                        .add(handler);
            }
        }
        return List.copyOf(byTopic.values());
    }

    /** Hands the event to everyone who listens to its type; a type nobody knows is no error. */
    void apply(ReceivedEvent event, JsonMapper json) {
        var payload = event.payload();
        for (var handler : handlers) {
            if (payload == null) {
                handler.erase(event.key(), event.envelope());
            } else if (typeOf(handler).equals(event.envelope().type())) {
                apply(handler, payload, event, json);
            }
        }
    }

    private static <E extends Event> void apply(
            EventHandler<E> handler, byte[] payload, ReceivedEvent event, JsonMapper json) {
        @Nullable E read = json.readValue(payload, handler.event());
        if (read == null) {
            throw new PoisonException("the body is null");
        }
        handler.apply(read, event.envelope());
    }

    private static String typeOf(EventHandler<?> handler) {
        return Topics.published(handler.event()).type();
    }
}
