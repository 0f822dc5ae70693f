package nl.opstap.contracts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every event of the contracts, found by its annotation so that none can be forgotten. */
final class Catalogue {
    static final List<String> SERVICES = List.of("school", "company", "placement", "transition", "notification");

    private Catalogue() {}

    static List<Class<? extends Event>> events() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Published.class));
        return scanner.findCandidateComponents("nl.opstap.contracts").stream()
                .<Class<? extends Event>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null)
                        .asSubclass(Event.class))
                .sorted(Comparator.comparing(Catalogue::type))
                .toList();
    }

    static Stream<Class<? extends Event>> publishedBy(String service) {
        return events().stream().filter(event -> topic(event, service).startsWith("opstap." + service + "."));
    }

    static String type(Class<?> event) {
        return event.getAnnotation(Published.class).type();
    }

    static String topic(Class<?> event, String service) {
        return event.getAnnotation(Published.class).topic().replace("{service}", service);
    }
}
