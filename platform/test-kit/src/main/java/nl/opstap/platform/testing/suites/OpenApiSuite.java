package nl.opstap.platform.testing.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.opstap.platform.testing.OpstapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the API with its committed snapshot {@code contracts/openapi/<service>.json}, from which the types of the web
 * application are made: {@code class OpenApiTests extends OpenApiSuite {}}. A change on purpose is written with
 * {@code -Dopstap.update-openapi=true}.
 */
@OpstapTest
@SuppressWarnings("NullAway.Init") // Spring fills the fields
public abstract class OpenApiSuite {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    @Value("${opstap.service}")
    private String service;

    @Test
    void theApiIsTheOneThatWasAgreed() throws IOException {
        var snapshot = snapshots().resolve(service + ".json");
        var present = sorted();

        if (Boolean.getBoolean("opstap.update-openapi")) {
            Files.createDirectories(snapshot.getParent());
            Files.writeString(snapshot, present);
        }

        assertThat(snapshot).as("write it with -Dopstap.update-openapi=true").exists();
        assertThat(present)
                .as("the API changed; if on purpose: -Dopstap.update-openapi=true")
                .isEqualTo(Files.readString(snapshot));
    }

    /** Where the snapshots lie; the working folder of a test is its module. */
    protected Path snapshots() {
        return Path.of("..", "contracts", "openapi");
    }

    /** With sorted members, so that a difference is a change. */
    private String sorted() {
        var mapper = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
                .build();
        var tree = mapper.treeToValue(ApiDescription.of(mvc, json).root(), Object.class);
        return mapper.writeValueAsString(tree) + "\n";
    }
}
