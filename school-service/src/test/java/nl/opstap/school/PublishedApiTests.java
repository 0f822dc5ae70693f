package nl.opstap.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The API as others build on it; {@code -Dopstap.update-openapi=true} writes what it has become. */
@SchoolTest
class PublishedApiTests {
    private static final Path SNAPSHOT = Path.of("..", "contracts", "openapi", "school.json");

    @Autowired
    MockMvcTester mvc;

    @Test
    void theApiIsTheOneThatWasPublished() throws IOException {
        var mapper = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        var answer = mvc.get().uri("/v1/openapi.json").exchange();
        var present =
                mapper.writeValueAsString(mapper.readValue(answer.getResponse().getContentAsByteArray(), Object.class))
                        + "\n";
        if (Boolean.getBoolean("opstap.update-openapi")) {
            Files.createDirectories(SNAPSHOT.getParent());
            Files.writeString(SNAPSHOT, present);
        }

        assertThat(present).isEqualTo(Files.readString(SNAPSHOT));
    }
}
