package nl.opstap.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Whether old and new publishers and readers of an event understand each other, both ways. A field may be added as
 * optional; none may go, change its type, or become required or optional.
 */
final class Compatibility {
    private Compatibility() {}

    static List<String> breaks(JsonNode released, JsonNode present) {
        var breaks = new ArrayList<String>();
        compare("", released, present, breaks);
        return breaks;
    }

    private static void compare(String at, JsonNode released, JsonNode present, List<String> breaks) {
        if (!types(released).equals(types(present))) {
            breaks.add("%s was %s and is %s".formatted(at, types(released), types(present)));
            return;
        }
        if (!released.path("format").equals(present.path("format"))) {
            breaks.add("%s was of format %s and is %s".formatted(at, released.path("format"), present.path("format")));
        }
        for (var name : released.path("properties").propertyNames()) {
            var now = present.path("properties").path(name);
            if (now.isMissingNode()) {
                breaks.add(at + "/" + name + " was removed");
            } else {
                compare(at + "/" + name, released.path("properties").path(name), now, breaks);
            }
        }
        var before = names(released.path("required"));
        var after = names(present.path("required"));
        after.stream()
                .filter(name -> !before.contains(name))
                .forEach(name -> breaks.add(at + "/" + name + " became required"));
        before.stream()
                .filter(name -> !after.contains(name))
                .forEach(name -> breaks.add(at + "/" + name + " became optional"));
        for (var inner : List.of("items", "additionalProperties")) {
            if (released.has(inner) || present.has(inner)) {
                compare(at + "/" + inner, released.path(inner), present.path(inner), breaks);
            }
        }
    }

    private static TreeSet<String> types(JsonNode schema) {
        return schema.path("type").isArray()
                ? names(schema.path("type"))
                : new TreeSet<>(List.of(schema.path("type").asString("")));
    }

    private static TreeSet<String> names(JsonNode array) {
        var names = new TreeSet<String>();
        array.forEach(name -> names.add(name.stringValue()));
        return names;
    }
}
