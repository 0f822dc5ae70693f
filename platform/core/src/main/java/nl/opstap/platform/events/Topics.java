package nl.opstap.platform.events;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/**
 * Which topics this service writes and reads. A topic named with {@code {service}} exists once per publishing service.
 *
 * @param service the present service
 * @param services all services that publish
 */
public record Topics(String service, List<String> services) {
    private static final String ANY_SERVICE = "{service}";

    /** How the contract says an event travels. */
    public static Published published(Class<? extends Event> event) {
        var published = event.getAnnotation(Published.class);
        if (published == null) {
            throw new IllegalArgumentException(event.getName() + " carries no @Published");
        }
        return published;
    }

    /** The topic this service itself publishes such an event on. */
    public String of(Published published) {
        return published.topic().replace(ANY_SERVICE, service);
    }

    /** The topics on which such an event arrives from others. */
    public List<String> from(Published published) {
        var topic = published.topic();
        return topic.contains(ANY_SERVICE)
                ? services.stream()
                        .map(name -> topic.replace(ANY_SERVICE, name))
                        .toList()
                : List.of(topic);
    }

    /** The topics this service publishes on, each with whether it is a state topic. */
    public Map<String, Boolean> own(Collection<Class<? extends Event>> events) {
        var own = new TreeMap<String, Boolean>();
        for (var event : events) {
            var published = published(event);
            var topic = of(published);
            if (topic.startsWith("opstap." + service + ".")) {
                own.put(topic, published.state());
            }
        }
        return own;
    }
}
