package nl.opstap.platform.testing.suites;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The service's own OpenAPI, read as a list of operations that a test can call. */
final class ApiDescription {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final MockMvcTester mvc;
    private final JsonNode root;

    private ApiDescription(MockMvcTester mvc, JsonNode root) {
        this.mvc = mvc;
        this.root = root;
    }

    static ApiDescription of(MockMvcTester mvc, JsonMapper json) {
        var response = mvc.get().uri("/v1/openapi.json").exchange().getResponse();
        return new ApiDescription(mvc, json.readTree(response.getContentAsByteArray()));
    }

    JsonNode root() {
        return root;
    }

    /** One operation; {@code guarded} when it asks for a token. */
    final class Operation {
        private final String method;
        private final String path;
        private final JsonNode node;

        private Operation(String method, String path, JsonNode node) {
            this.method = method.toUpperCase(Locale.ROOT);
            this.path = path;
            this.node = node;
        }

        String name() {
            return method + " " + path;
        }

        boolean guarded() {
            return node.has("security");
        }

        boolean writes() {
            return !method.equals("GET");
        }

        /** A call with made-up path variables, parameters and required headers, and an empty body where one is asked. */
        MockMvcTester.MockMvcRequestBuilder call() {
            return call(body().isMissingNode() ? null : "{}");
        }

        MockMvcTester.MockMvcRequestBuilder call(@Nullable String json) {
            var address = "/v1" + path;
            for (var parameter : node.path("parameters")) {
                if (parameter.path("in").asString().equals("path")) {
                    address = address.replace(
                            "{" + parameter.path("name").asString() + "}", sample(resolved(parameter.path("schema"))));
                }
            }
            var call = mvc.method(HttpMethod.valueOf(method)).uri(address);
            for (var parameter : node.path("parameters")) {
                var name = parameter.path("name").asString();
                var value = sample(resolved(parameter.path("schema")));
                switch (parameter.path("in").asString()) {
                    case "query" -> {
                        if (parameter.path("required").asBoolean()) {
                            call = call.param(name, value);
                        }
                    }
                    case "header" -> {
                        if (name.equals("If-Match")) {
                            call = call.header(name, "\"0\"");
                        } else if (parameter.path("required").asBoolean()) {
                            call = call.header(name, value);
                        }
                    }
                    default -> {
                        // The path was filled above.
                    }
                }
            }
            return json == null ? call : call.contentType("application/json").content(json);
        }

        JsonNode body() {
            return node.path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema");
        }

        /** Calls back with a body for each text field, in which only that field is filled, with this text. */
        void bodiesWith(String text, BiConsumer<String, String> tried) {
            fill(resolved(body()), text, "", new ArrayList<>(), leaf -> leaf, tried);
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operations.add(new Operation(entry.getKey(), path.getKey(), entry.getValue()));
                    }
                }));
        return operations;
    }

    private interface Wrapping {
        JsonNode around(JsonNode leaf);
    }

    private void fill(
            JsonNode schema,
            String text,
            String path,
            List<JsonNode> above,
            Wrapping wrapping,
            BiConsumer<String, String> tried) {
        if (above.contains(schema)) {
            return; // a type that holds itself
        }
        var deeper = new ArrayList<>(above);
        deeper.add(schema);
        for (var property : schema.path("properties").properties()) {
            fill(
                    resolved(property.getValue()),
                    text,
                    path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                    deeper,
                    leaf -> {
                        ObjectNode object = JsonNodeFactory.instance.objectNode();
                        object.set(property.getKey(), leaf);
                        return wrapping.around(object);
                    },
                    tried);
        }
        if (schema.has("items")) {
            fill(
                    resolved(schema.path("items")),
                    text,
                    path + "[0]",
                    deeper,
                    leaf -> wrapping.around(JsonNodeFactory.instance.arrayNode().add(leaf)),
                    tried);
        }
        if (types(schema).contains("string")) {
            tried.accept(
                    path,
                    wrapping.around(JsonNodeFactory.instance.stringNode(text)).toString());
        }
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asString();
            return resolved(root.path("components").path("schemas").path(name.substring(name.lastIndexOf('/') + 1)));
        }
        for (var combined : List.of("oneOf", "anyOf", "allOf")) {
            for (var option : schema.path(combined)) {
                if (!option.path("type").asString("").equals("null")) {
                    return resolved(option);
                }
            }
        }
        return schema;
    }

    private static List<String> types(JsonNode schema) {
        var types = new ArrayList<String>();
        if (schema.path("type").isArray()) {
            schema.path("type").forEach(type -> types.add(type.asString()));
        } else {
            types.add(schema.path("type").asString(""));
        }
        return types;
    }

    private static String sample(JsonNode schema) {
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").get(0).asString();
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2026-11-23";
            case "date-time" -> "2026-11-23T08:00:00Z";
            default -> types(schema).contains("integer") || types(schema).contains("number") ? "1" : "x";
        };
    }
}
