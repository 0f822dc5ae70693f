package nl.opstap.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTests {
    @TempDir
    Path folder;

    @Test
    void springsOwnExplanationComesFirst() throws IOException {
        assertThat(reason("""
                12:00 ERROR 1 --- [main] o.s.b.d.LoggingFailureAnalysisReporter   :

                APPLICATION FAILED TO START

                Description:

                Web server failed to start. Port 8101 was already in use.

                Action:
                """)).isEqualTo("Web server failed to start. Port 8101 was already in use.");
    }

    @Test
    void theLastComplaintCountsMoreThanTheHintsAfterIt() throws IOException {
        assertThat(reason("""
                LOG:  starting
                FATAL:  lock file "postmaster.pid" already exists
                HINT:  Is another postmaster running?
                """)).isEqualTo("FATAL:  lock file \"postmaster.pid\" already exists");
    }

    @Test
    void withoutAComplaintTheLastLineIsTheReason() throws IOException {
        assertThat(reason("starting\nstopping\n\n")).isEqualTo("stopping");
    }

    @Test
    void aProcessMayEndWithoutAWord() {
        assertThat(new LogFile(folder.resolve("none.log")).reason()).isEqualTo("it said nothing");
    }

    private String reason(String log) throws IOException {
        return new LogFile(Files.writeString(folder.resolve("some.log"), log)).reason();
    }
}
