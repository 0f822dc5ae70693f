package nl.opstap.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.opstap.platform.testing.OpstapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@OpstapTest
class OpenApiTests {
    /** The web application takes its types from it. */
    private static final Path SNAPSHOT = Path.of("..", "contracts", "openapi", "company.json");

    @Autowired
    MockMvcTester mvc;

    @Test
    void theApiIsAsItWasPublished() throws IOException {
        var json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        var answer = mvc.get().uri("/v1/openapi.json").exchange();
        var api = json.writeValueAsString(
                        json.readValue(answer.getResponse().getContentAsByteArray(), java.util.TreeMap.class))
                + "\n";
        if (Boolean.getBoolean("opstap.update-openapi")) {
            Files.createDirectories(SNAPSHOT.getParent());
            Files.writeString(SNAPSHOT, api);
        }

        assertThat(api)
                .as("changed on purpose? run with -Dopstap.update-openapi=true")
                .isEqualTo(Files.readString(SNAPSHOT));
    }
}
