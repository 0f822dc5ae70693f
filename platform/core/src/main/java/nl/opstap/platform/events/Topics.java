package nl.opstap.platform.events;

import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/** Resolves the topic of an event for this service. */
record Topics(String service) {

    static Published published(Class<? extends Event> event) {
        var published = event.getAnnotation(Published.class);
        if (published == null) {
            throw new IllegalArgumentException(event.getName() + " carries no @Published");
        }
        return published;
    }

    String of(Published published) {
        return published.topic().replace("{service}", service);
    }
}
