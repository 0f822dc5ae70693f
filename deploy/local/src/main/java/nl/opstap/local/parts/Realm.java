package nl.opstap.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.opstap.local.Part;
import nl.opstap.local.Site;
import nl.opstap.local.StackFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The realm as Keycloak imports it here: the one for everyone, what only this machine has, and this stack's addresses. */
final class Realm {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** By these fields two entries of a list are seen to be the same thing. */
    private static final List<String> IDENTITIES = List.of("clientId", "username", "alias", "name");

    private final Site site;

    Realm(Site site) {
        this.site = site;
    }

    boolean exists() {
        return Files.exists(source("realm-opstap.json"));
    }

    String json() throws IOException {
        var realm = JSON.readTree(Files.readString(source("realm-opstap.json")));
        var overlay = source("realm-local.json");
        if (Files.exists(overlay)) {
            merge(realm, JSON.readTree(Files.readString(overlay)));
        }
        return substitute(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm));
    }

    private String substitute(String text) {
        var values = Map.of(
                "OPSTAP_PUBLIC_URL", site.ports().publicUrl().toString(),
                "OPSTAP_SMTP_HOST", "127.0.0.1",
                "OPSTAP_SMTP_PORT", Integer.toString(site.ports().of(Part.SMTP)),
                "OPSTAP_GATEWAY_SECRET", site.secrets().gatewaySecret());
        var filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("${" + value.getKey() + "}", value.getValue());
        }
        if (filled.contains("${OPSTAP_")) {
            var start = filled.indexOf("${OPSTAP_");
            throw new StackFailure("The realm asks for %s, which the launcher does not know."
                    .formatted(filled.substring(start, filled.indexOf('}', start) + 1)));
        }
        return filled;
    }

    /** Lays the second document over the first: objects field by field, lists entry by entry. */
    static void merge(JsonNode base, JsonNode overlay) {
        overlay.properties().forEach(field -> {
            var present = base.get(field.getKey());
            if (present instanceof ObjectNode && field.getValue() instanceof ObjectNode) {
                merge(present, field.getValue());
            } else if (present instanceof ArrayNode list && field.getValue() instanceof ArrayNode additions) {
                additions.forEach(addition -> mergeInto(list, addition));
            } else {
                ((ObjectNode) base).set(field.getKey(), field.getValue());
            }
        });
    }

    private static void mergeInto(ArrayNode list, JsonNode addition) {
        for (var present : list) {
            if (areTheSame(present, addition)) {
                merge(present, addition);
                return;
            }
        }
        list.add(addition);
    }

    private static boolean areTheSame(JsonNode one, JsonNode other) {
        return IDENTITIES.stream()
                .filter(field -> one.has(field) && other.has(field))
                .findFirst()
                .map(field -> one.get(field).equals(other.get(field)))
                .orElse(false);
    }

    private Path source(String name) {
        return site.repository().resolve("deploy/keycloak").resolve(name);
    }
}
