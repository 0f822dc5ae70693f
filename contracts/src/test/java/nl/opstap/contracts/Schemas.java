package nl.opstap.contracts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema 2020-12 of an event, read off its record. */
final class Schemas {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Schemas() {}

    static String text(Class<? extends Event> event) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(of(event)) + "\n";
    }

    static ObjectNode of(Class<? extends Event> event) {
        var schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:opstap:schema:" + Catalogue.type(event));
        schema.put("title", event.getSimpleName());
        schema.setAll(object(event));
        return schema;
    }

    static Schema compile(String schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
    }

    /** What is wrong with the document, formats included; empty when nothing is. */
    static List<String> errors(Schema schema, String document) {
        return schema
                .validate(
                        document,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Open to further properties: a publisher may add some before a reader knows them. */
    private static ObjectNode object(Class<?> type) {
        var schema = NODES.objectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = NODES.arrayNode();
        for (var component : type.getRecordComponents()) {
            var property = value(component.getAnnotatedType());
            if (isOptional(component)) {
                var plain = property.path("type").stringValue();
                property.putArray("type").add(plain).add("null");
            } else {
                required.add(component.getName());
            }
            properties.set(component.getName(), property);
        }
        schema.set("required", required);
        return schema;
    }

    private static ObjectNode value(AnnotatedType annotated) {
        var type =
                annotated.getType() instanceof ParameterizedType generic ? generic.getRawType() : annotated.getType();
        return switch (type) {
            case Class<?> c when c == UUID.class -> text("uuid");
            case Class<?> c when c == LocalDate.class -> text("date");
            case Class<?> c when c == Instant.class -> text("date-time");
            case Class<?> c when c == String.class -> NODES.objectNode().put("type", "string");
            case Class<?> c
            when c == boolean.class || c == Boolean.class -> NODES.objectNode().put("type", "boolean");
            case Class<?> c
            when c == int.class || c == Integer.class || c == long.class || c == Long.class ->
                NODES.objectNode().put("type", "integer");
            case Class<?> c
            when c == double.class || c == Double.class -> NODES.objectNode().put("type", "number");
            case Class<?> c when c.isEnum() -> constants(c);
            case Class<?> c when c.isRecord() -> object(c);
            case Class<?> c
            when Collection.class.isAssignableFrom(c) -> {
                var list = NODES.objectNode().put("type", "array");
                list.set("items", value(argument(annotated, 0)));
                yield list;
            }
            case Class<?> c
            when c == Map.class -> {
                var map = NODES.objectNode().put("type", "object");
                map.set("additionalProperties", value(argument(annotated, 1)));
                yield map;
            }
            default -> throw new IllegalArgumentException("No schema for " + type + "; events carry plain values");
        };
    }

    private static ObjectNode text(String format) {
        return NODES.objectNode().put("type", "string").put("format", format);
    }

    /** Examples, not a closed list: a new constant breaks no reader. */
    private static ObjectNode constants(Class<?> type) {
        var schema = NODES.objectNode().put("type", "string");
        var examples = schema.putArray("examples");
        Arrays.stream(type.getEnumConstants()).forEach(constant -> examples.add(constant.toString()));
        return schema;
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }
}
