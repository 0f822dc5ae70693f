package nl.opstap.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every released version against the present one, so that services of any two versions can run beside each other.
 * {@code -Dopstap.release-contracts=0.1} writes the present contracts down as released.
 */
class CompatibilityTests {
    private static final JsonMapper READER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void noReleasedEventIsBroken() throws IOException {
        release();
        var present = Catalogue.events().stream().collect(Collectors.toMap(Catalogue::type, event -> event));
        for (var version : versions()) {
            for (var file : files(version.resolve("schemas"))) {
                var type = file.getFileName().toString().replaceAll("\\.json$", "");
                assertThat(present)
                        .as("events of release " + version.getFileName())
                        .containsKey(type);
                assertThat(Compatibility.breaks(READER.readTree(Committed.read(file)), Schemas.of(present.get(type))))
                        .as("%s since release %s", type, version.getFileName())
                        .isEmpty();
            }
        }
    }

    @Test
    void everyReleasedSampleIsReadByTodaysRecordAndEveryPresentOneFitsTheReleasedSchema() throws IOException {
        for (var event : Catalogue.events()) {
            var type = Catalogue.type(event);
            var today = Schemas.compile(Schemas.text(event));
            for (var version : versions()) {
                var schema = version.resolve("schemas").resolve(type + ".json");
                if (!Files.exists(schema)) {
                    continue; // newer than this release
                }
                var yesterday = Schemas.compile(Committed.read(schema));
                for (var suffix : List.of(".json", ".least.json")) {
                    var released = Committed.read(version.resolve("samples").resolve(type + suffix));
                    assertThat(Schemas.errors(today, released))
                            .as(type + suffix)
                            .isEmpty();
                    assertThat(READER.readValue(released, event).key()).isNotNull();
                    var present = Committed.read(Committed.SAMPLES.resolve(type + suffix));
                    assertThat(Schemas.errors(yesterday, present))
                            .as(type + suffix)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void thereIsARelease() throws IOException {
        assertThat(versions()).isNotEmpty();
    }

    @Test
    void onlyAnAddedOptionalFieldIsNoBreak() {
        assertThat(breaks(schema -> properties(schema).putObject("added").put("type", "string")))
                .isEmpty();
        assertThat(breaks(schema -> properties(schema).remove("profile")))
                .singleElement()
                .asString()
                .contains("profile was removed");
        assertThat(breaks(schema -> properties(schema).putObject("phase").put("type", "string")))
                .singleElement()
                .asString()
                .contains("/phase was [integer] and is [string]");
        assertThat(breaks(schema -> properties(schema)
                        .putObject("birthDate")
                        .put("type", "string")
                        .put("format", "date-time")))
                .singleElement()
                .asString()
                .contains("/birthDate was of format");
        assertThat(breaks(schema -> ((ArrayNode) schema.path("required")).add("mentorId")))
                .singleElement()
                .asString()
                .contains("mentorId became required");
        assertThat(breaks(schema -> ((ArrayNode) schema.path("required")).remove(0)))
                .singleElement()
                .asString()
                .contains("became optional");
        assertThat(breaks(schema -> properties((ObjectNode)
                                properties(schema).path("guardians").path("items"))
                        .remove("accountId")))
                .singleElement()
                .asString()
                .contains("/guardians/items/accountId was removed");
    }

    private static List<String> breaks(Consumer<ObjectNode> change) {
        var student = nl.opstap.contracts.school.StudentChanged.class;
        var changed = Schemas.of(student);
        change.accept(changed);
        return Compatibility.breaks(Schemas.of(student), changed);
    }

    private static ObjectNode properties(JsonNode schema) {
        return (ObjectNode) schema.path("properties");
    }

    private static void release() {
        var version = System.getProperty("opstap.release-contracts");
        if (version != null) {
            var folder = Committed.RELEASED.resolve(version);
            for (var event : Catalogue.events()) {
                var type = Catalogue.type(event);
                Committed.write(folder.resolve("schemas").resolve(type + ".json"), Schemas.text(event));
                for (var suffix : List.of(".json", ".least.json")) {
                    Committed.write(
                            folder.resolve("samples").resolve(type + suffix),
                            Committed.read(Committed.SAMPLES.resolve(type + suffix)));
                }
            }
        }
    }

    private static List<Path> versions() throws IOException {
        return files(Committed.RELEASED);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
