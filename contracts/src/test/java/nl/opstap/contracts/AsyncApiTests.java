package nl.opstap.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** What each service sends, as an AsyncAPI 3 document for people and tools outside. */
class AsyncApiTests {
    static final List<String> SERVICES = Catalogue.SERVICES;

    /** CloudEvents attributes and our extensions, as Kafka headers. */
    private static final List<String> HEADERS = List.of(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_time",
            "ce_subject",
            "ce_dataschema",
            "ce_tenant",
            "ce_region",
            "ce_sequence",
            "ce_partitionkey");

    @ParameterizedTest
    @FieldSource("SERVICES")
    void theCommittedDocumentIsThatOfTheRecordsAndValid(String service) throws IOException {
        var document = document(service);

        Committed.check(Committed.ASYNCAPI.resolve(service + ".yaml"), yaml(document));
        assertThat(errors(Schemas.JSON.writeValueAsString(document))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aWrongDocumentWouldBeNoticed(String service) throws IOException {
        var document = document(service);
        document.put("asyncapi", "2.6.0");

        assertThat(errors(Schemas.JSON.writeValueAsString(document))).isNotEmpty();
    }

    private static List<String> errors(String document) throws IOException {
        try (var file = AsyncApiTests.class.getResourceAsStream("/asyncapi/asyncapi-3.0.0.schema.json")) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(
                            new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8),
                            InputFormat.JSON);
            return Schemas.errors(schema, document);
        }
    }

    private static Map<String, Object> document(String service) {
        var channels = new LinkedHashMap<String, Object>();
        var operations = new LinkedHashMap<String, Object>();
        var messages = new LinkedHashMap<String, Object>();
        for (var event : Catalogue.publishedBy(service).toList()) {
            var topic = Catalogue.topic(event, service);
            var name = event.getSimpleName();
            @SuppressWarnings("unchecked")
            var channel = (Map<String, Object>) channels.computeIfAbsent(topic, address -> channel(event, address));
            @SuppressWarnings("unchecked")
            var carried = (Map<String, Object>) channel.get("messages");
            carried.put(name, reference("#/components/messages/" + name));
            messages.put(name, message(event));
            operations.put(
                    "send" + name,
                    map(
                            "action", "send",
                            "channel", reference("#/channels/" + topic.replace("/", "~1")),
                            "messages", List.of(reference("#/channels/" + topic + "/messages/" + name))));
        }
        return map(
                "asyncapi",
                "3.0.0",
                "info",
                map(
                        "title",
                        "Opstap events of the " + service + " service",
                        "version",
                        "1.0.0",
                        "description",
                        "CloudEvents 1.0 in binary mode on Kafka. Fields are only added, never renamed; a break is a new type and topic.",
                        "license",
                        map("name", "EUPL-1.2")),
                "defaultContentType",
                "application/json",
                "channels",
                channels,
                "operations",
                operations,
                "components",
                map("messages", messages, "schemas", map("CloudEventHeaders", headers())));
    }

    private static Map<String, Object> channel(Class<? extends Event> event, String topic) {
        var state = event.getAnnotation(Published.class).state();
        return map(
                "address",
                topic,
                "description",
                state
                        ? "Compacted: the newest event of a key says everything; a record without body erases the key."
                        : "Every event counts; consecutive ce_sequence per key.",
                "messages",
                new LinkedHashMap<String, Object>(),
                "bindings",
                map(
                        "kafka",
                        map(
                                "topicConfiguration",
                                map("cleanup.policy", List.of(state ? "compact" : "delete")),
                                "bindingVersion",
                                "0.5.0")));
    }

    private static Map<String, Object> message(Class<? extends Event> event) {
        return map(
                "name", Catalogue.type(event),
                "contentType", "application/json",
                "headers", reference("#/components/schemas/CloudEventHeaders"),
                "payload",
                        map(
                                "schemaFormat",
                                "application/schema+json;version=draft-2020-12",
                                "schema",
                                Schemas.JSON.convertValue(Schemas.of(event), Map.class)),
                "bindings",
                        map("kafka", map("key", map("type", "string", "format", "uuid"), "bindingVersion", "0.5.0")));
    }

    private static Map<String, Object> headers() {
        var properties = new LinkedHashMap<String, Object>();
        HEADERS.forEach(header -> properties.put(header, map("type", "string")));
        properties.put("ce_traceparent", map("type", "string"));
        properties.put("content-type", map("type", "string", "const", "application/json"));
        return map("type", "object", "properties", properties, "required", HEADERS);
    }

    private static Map<String, Object> reference(String to) {
        return map("$ref", to);
    }

    private static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static String yaml(Map<String, Object> document) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        // Read through JSON, so that no object is shared and YAML needs no anchors.
        return new Yaml(options).dump(Schemas.JSON.readValue(Schemas.JSON.writeValueAsString(document), Map.class));
    }
}
