package nl.opstap.platform.sample;

import java.nio.file.Path;
import nl.opstap.platform.testing.suites.OpenApiSuite;

class OpenApiTests extends OpenApiSuite {

    @Override
    protected Path snapshots() {
        return Path.of("src", "test", "resources", "openapi");
    }
}
