package nl.opstap.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemTestsTests {
    @TempDir
    Path repository;

    @Test
    void everyBenchClassIsABenchByItsKebabName() throws IOException {
        var folder = repository.resolve("system-tests/src/test/java/nl/opstap/system/bench");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("EventsBench.java"), "");
        Files.writeString(folder.resolve("SeatContestBench.java"), "");
        Files.writeString(folder.resolve("Histogram.java"), "");

        assertThat(new SystemTests(repository).benches())
                .containsEntry("events", "nl.opstap.system.bench.EventsBench")
                .containsEntry("seat-contest", "nl.opstap.system.bench.SeatContestBench")
                .hasSize(2);
    }

    @Test
    void aCheckoutWithoutBenchesHasNone() throws IOException {
        assertThat(new SystemTests(repository).benches()).isEmpty();
    }
}
