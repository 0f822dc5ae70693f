package nl.opstap.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Record, schema and golden samples of an event say the same. */
class SchemaTests {
    /** Reads as the inbox does. */
    private static final JsonMapper READER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static List<Class<? extends Event>> events() {
        return Catalogue.events();
    }

    /** A sample that still fits is left as it is. */
    @BeforeAll
    static void writeMissingSamples() {
        if (!Committed.updating()) {
            return;
        }
        for (var event : Catalogue.events()) {
            var schema = Schemas.compile(Schemas.text(event));
            for (var full : List.of(true, false)) {
                var file = sample(event, full);
                if (!Files.exists(file)
                        || !Schemas.errors(schema, Committed.read(file)).isEmpty()) {
                    Committed.write(file, Samples.of(event, full));
                }
            }
        }
    }

    private static Path sample(Class<? extends Event> event, boolean full) {
        return Committed.SAMPLES.resolve(Catalogue.type(event) + (full ? ".json" : ".least.json"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void theCommittedSchemaIsThatOfTheRecord(Class<? extends Event> event) {
        Committed.check(Committed.SCHEMAS.resolve(Catalogue.type(event) + ".json"), Schemas.text(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void goldenSamplesFitTheSchemaAndAreReadAndWrittenWithoutLoss(Class<? extends Event> event) {
        var schema = Schemas.compile(Schemas.text(event));
        for (var full : List.of(true, false)) {
            var file = sample(event, full);
            assertThat(file).exists();
            var sample = Committed.read(file);

            assertThat(Schemas.errors(schema, sample)).as(file.toString()).isEmpty();
            var read = READER.readValue(sample, event);
            assertThat(read.key()).as("the key").isNotNull();
            var written = READER.writeValueAsString(read);
            assertThat(Schemas.errors(schema, written)).as("written again").isEmpty();
            assertThat(READER.readValue(written, event)).isEqualTo(read);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void aFieldOfTomorrowDoesNotDisturbTheReaderOfToday(Class<? extends Event> event) {
        var sample = Committed.read(Committed.SAMPLES.resolve(Catalogue.type(event) + ".json"));
        var tomorrow = sample.replaceFirst("\\{", "{\"addedTomorrow\":{\"deep\":[1]},");

        assertThat(READER.readValue(tomorrow, event)).isEqualTo(READER.readValue(sample, event));
    }

    @Test
    void everySchemaAndSampleBelongsToAnEvent() throws Exception {
        var types = Catalogue.events().stream().map(Catalogue::type).toList();
        for (var folder : List.of(Committed.SCHEMAS, Committed.SAMPLES)) {
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString().replaceAll("(\\.least)?\\.json$", "")))
                        .isSubsetOf(types);
            }
        }
    }

    @Test
    void topicsAndTypesFollowTheNamingRule() {
        for (var event : Catalogue.events()) {
            var published = event.getAnnotation(Published.class);
            assertThat(published.topic()).matches("opstap\\.(\\{service}|[a-z]+)\\.[a-z-]+\\.v\\d+");
            assertThat(published.type()).matches("nl\\.opstap\\.[a-z]+\\.[a-z-]+\\.v\\d+");
        }
        assertThat(Catalogue.events().stream().map(Catalogue::type)).doesNotHaveDuplicates();
    }

    @Test
    void aStateTopicCarriesOneTypeOnly() {
        var state = Catalogue.events().stream()
                .filter(event -> event.getAnnotation(Published.class).state())
                .map(event -> Catalogue.topic(event, "any"))
                .toList();

        assertThat(state)
                .as("else compaction would drop one type for the other")
                .doesNotHaveDuplicates();
    }
}
