package nl.opstap.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.opstap.local.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleModulesTests {
    private static final List<Part> COMPANY_AND_GATEWAY = List.of(Part.COMPANY, Part.GATEWAY);

    @TempDir
    Path repository;

    @BeforeEach
    void builtAfterItsSources() throws IOException {
        source("pom.xml", before());
        source("platform/core/src/main/java/Platform.java", before());
        source("company-service/src/main/java/Company.java", before());
        source("gateway/src/main/java/Gateway.java", before());
        source("web/src/app.tsx", before());
        jar("company-service");
        jar("gateway");
    }

    @Test
    void nothingIsStaleRightAfterABuild() throws IOException {
        assertThat(StaleModules.in(repository).among(COMPANY_AND_GATEWAY)).isEmpty();
    }

    @Test
    void aModuleThatWasNeverBuiltIsStale() throws IOException {
        assertThat(StaleModules.in(repository).among(List.of(Part.SCHOOL))).containsExactly("school-service");
    }

    @Test
    void aChangeInAServiceConcernsThatServiceOnly() throws IOException {
        source("company-service/src/main/resources/application.yml", after());

        assertThat(StaleModules.in(repository).among(COMPANY_AND_GATEWAY)).containsExactly("company-service");
    }

    @Test
    void aChangeInThePlatformConcernsEveryService() throws IOException {
        source("platform/core/src/main/java/Platform.java", after());

        assertThat(StaleModules.in(repository).among(COMPANY_AND_GATEWAY)).containsExactly("company-service");
    }

    @Test
    void aChangeInTheWebApplicationConcernsTheGateway() throws IOException {
        source("web/src/app.tsx", after());

        assertThat(StaleModules.in(repository).among(COMPANY_AND_GATEWAY)).containsExactly("gateway");
    }

    @Test
    void whatABuildWritesAndWhatTestsAreDoNotCount() throws IOException {
        source("company-service/target/classes/Company.class", after());
        source("company-service/src/test/java/CompanyTests.java", after());
        source("web/node_modules/react/index.js", after());

        assertThat(StaleModules.in(repository).among(COMPANY_AND_GATEWAY)).isEmpty();
    }

    private void source(String path, FileTime time) throws IOException {
        var file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, time);
    }

    /** As a reproducible build leaves it: with a modification time from long ago. */
    private void jar(String module) throws IOException {
        var jar = repository.resolve(module).resolve("target").resolve(module + "-0.1.0-SNAPSHOT.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
    }

    private static FileTime before() {
        return FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    }

    private static FileTime after() {
        return FileTime.from(Instant.now().plus(Duration.ofHours(1)));
    }
}
