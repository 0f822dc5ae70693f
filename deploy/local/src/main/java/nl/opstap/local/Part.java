package nl.opstap.local;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;

/** A process of the stack; the order is the order in which {@code status} lists them. */
public enum Part {
    POSTGRES("postgres", 20),
    KAFKA("kafka", 21),
    KEYCLOAK("keycloak", 10, POSTGRES),
    SMTP("smtp", 30),
    SCHOOL("school-service", 1, POSTGRES, KAFKA),
    COMPANY("company-service", 2, POSTGRES, KAFKA),
    PLACEMENT("placement-service", 3, POSTGRES, KAFKA),
    TRANSITION("transition-service", 4, POSTGRES, KAFKA),
    NOTIFICATION("notification-service", 5, POSTGRES, KAFKA),
    GATEWAY("gateway", 0, POSTGRES);

    private final String label;
    private final int portOffset;
    private final List<Part> startsAfter;

    Part(String label, int portOffset, Part... startsAfter) {
        this.label = label;
        this.portOffset = portOffset;
        this.startsAfter = List.of(startsAfter);
    }

    /** The name in commands, logs and messages; for a Spring application also its module. */
    public String label() {
        return label;
    }

    int portOffset() {
        return portOffset;
    }

    /** Parts that come up first when they are started together; none of them has to run for this one to live. */
    List<Part> startsAfter() {
        return startsAfter;
    }

    public boolean isApplication() {
        return ordinal() >= SCHOOL.ordinal();
    }

    public static List<Part> infrastructure() {
        return Arrays.stream(values()).filter(part -> !part.isApplication()).toList();
    }

    public static List<Part> applications() {
        return Arrays.stream(values()).filter(Part::isApplication).toList();
    }

    /** Finds a part by the name people type: {@code company} and {@code company-service} are the same. */
    public static Part named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.label.equals(name) || part.label.equals(name + "-service"))
                .findFirst()
                .orElseThrow(() -> new StackFailure("There is no part called %s; the parts are %s."
                        .formatted(
                                name, Arrays.stream(values()).map(Part::label).collect(joining(", ")))));
    }
}
