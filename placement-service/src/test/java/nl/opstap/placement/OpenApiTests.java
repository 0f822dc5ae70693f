package nl.opstap.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description of the API is the one the service serves; the web application is generated from it. */
@PlacementTest
class OpenApiTests {
    private static final Path SNAPSHOT = Path.of("../contracts/openapi/placement.json");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Test
    void theCommittedDescriptionIsTrue() throws Exception {
        var served = mvc.get().uri("/v1/openapi.json").exchange();
        assertThat(served).hasStatusOk();
        var description = json.rebuild()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .build()
                        .writeValueAsString(
                                json.readTree(served.getResponse().getContentAsString(StandardCharsets.UTF_8)))
                + "\n";
        if (Boolean.getBoolean("opstap.update-openapi")) {
            Files.createDirectories(SNAPSHOT.getParent());
            Files.writeString(SNAPSHOT, description);
        }

        assertThat(description).isEqualTo(Files.readString(SNAPSHOT));
    }
}
