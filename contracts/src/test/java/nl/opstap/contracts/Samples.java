package nl.opstap.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A first golden sample of a new event, fictional and the same at every run; once committed, people may better it. */
final class Samples {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<String, String> TEXTS = Map.of(
            "displayName", "Noor Demo",
            "actorName", "Marieke Demo",
            "title", "Helpen in de kas",
            "city", "Veenbeek",
            "postcode", "5700 AA",
            "homePostcode4", "5700",
            "street", "Demostraat 1",
            "sealed", "djEuZGVtbw==");

    private Samples() {}

    /** @param full with the optional fields, or with none of them */
    static String of(Class<? extends Event> event, boolean full) {
        return Schemas.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(object(event, full)) + "\n";
    }

    private static ObjectNode object(Class<?> type, boolean full) {
        var sample = NODES.objectNode();
        for (var component : type.getRecordComponents()) {
            if (full || !Schemas.isOptional(component)) {
                sample.set(component.getName(), value(component.getName(), component.getGenericType(), full));
            }
        }
        return sample;
    }

    private static JsonNode value(String name, Type type, boolean full) {
        return switch (type) {
            case ParameterizedType generic
            when Collection.class.isAssignableFrom((Class<?>) generic.getRawType()) ->
                NODES.arrayNode().add(value(name, generic.getActualTypeArguments()[0], full));
            case ParameterizedType generic ->
                NODES.objectNode().set("CAPACITIES", value(name, generic.getActualTypeArguments()[1], full));
            case Class<?> c
            when c == UUID.class ->
                NODES.stringNode(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString());
            case Class<?> c
            when c == LocalDate.class ->
                NODES.stringNode(LocalDate.of(2027, 7, 31).toString());
            case Class<?> c
            when c == Instant.class ->
                NODES.stringNode(Instant.parse("2026-11-23T09:30:00Z").toString());
            case Class<?> c when c == boolean.class || c == Boolean.class -> NODES.booleanNode(true);
            case Class<?> c when c == double.class || c == Double.class -> NODES.numberNode(51.5);
            case Class<?> c
            when c == int.class || c == Integer.class || c == long.class || c == Long.class -> NODES.numberNode(2);
            case Class<?> c when c.isEnum() -> NODES.stringNode(c.getEnumConstants()[0].toString());
            case Class<?> c when c.isRecord() -> object(c, full);
            default -> NODES.stringNode(TEXTS.getOrDefault(name, constant(name)));
        };
    }

    private static String constant(String name) {
        return name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
