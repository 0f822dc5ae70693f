package nl.opstap.platform.events;

import java.util.Comparator;
import java.util.List;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every event the contracts know, found by annotation so that no list can be forgotten. */
public final class EventCatalogue {
    private EventCatalogue() {}

    public static List<Class<? extends Event>> events(String basePackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Published.class));
        return scanner.findCandidateComponents(basePackage).stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), Event.class.getClassLoader()))
                .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }
}
