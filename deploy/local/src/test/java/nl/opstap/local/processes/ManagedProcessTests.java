package nl.opstap.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTests {
    @TempDir
    Path folder;

    private ManagedProcess process;

    @AfterEach
    void endIt() throws InterruptedException {
        if (process != null) {
            process.kill();
        }
    }

    @Test
    void aStartedProcessIsFoundAgainByItsPidFile() throws IOException {
        process = started("sleep", "60");

        var later = new ManagedProcess(process.pidFile());

        assertThat(later.running()).isPresent();
        assertThat(later.running()).isEqualTo(process.running());
    }

    @Test
    void stoppingEndsTheProcessAndForgetsIt() throws IOException, InterruptedException {
        process = started("sleep", "60");
        var pid = process.running().orElseThrow().pid();

        process.stop(Signal.TERM, Duration.ofSeconds(10));

        assertThat(ProcessTable.identify(pid)).isEmpty();
        assertThat(process.pidFile()).doesNotExist();
    }

    @Test
    void aProcessThatDoesNotListenIsEndedAfterThePatience() throws IOException, InterruptedException {
        process = started("sh", "-c", "trap '' TERM; while :; do sleep 60; done");

        process.stop(Signal.TERM, Duration.ofMillis(200));

        assertThat(process.running()).isEmpty();
    }

    @Test
    void aForeignProcessThatGotThePidIsNeitherSeenNorStopped() throws IOException, InterruptedException {
        process = started("sleep", "60");
        var mine = process.running().orElseThrow();
        var stale = new ManagedProcess(folder.resolve("stale.pid"));
        new ProcessRecord(mine.pid(), mine.boot(), mine.startTick() - 1, "").write(stale.pidFile());

        assertThat(stale.running()).isEmpty();
        stale.stop(Signal.KILL, Duration.ofSeconds(1));

        assertThat(process.running()).isPresent();
    }

    @Test
    void aPidFromBeforeTheLastBootIsNobody() throws IOException {
        process = started("sleep", "60");
        var mine = process.running().orElseThrow();
        var stale = new ManagedProcess(folder.resolve("stale.pid"));
        new ProcessRecord(mine.pid(), "another boot", mine.startTick(), "").write(stale.pidFile());

        assertThat(stale.running()).isEmpty();
    }

    @Test
    void aDamagedPidFileIsNobody() throws IOException {
        var damaged = new ManagedProcess(folder.resolve("damaged.pid"));
        Files.writeString(damaged.pidFile(), "pid=twelve");

        assertThat(damaged.running()).isEmpty();
    }

    @Test
    void theLogOfTheRunBeforeStaysToBeRead() throws IOException, InterruptedException {
        process = started("sh", "-c", "echo first; exec sleep 60");
        process.kill();
        process = started("sh", "-c", "echo second; exec sleep 60");
        process.kill();

        assertThat(folder.resolve("it.log.1")).hasContent("first");
        assertThat(folder.resolve("it.log")).hasContent("second");
    }

    @Test
    void anotherSettingIsAnotherFingerprint() {
        var one = new Launch(List.of("java"), Map.of("A", "1"), folder, folder.resolve("it.log"));
        var same = new Launch(List.of("java"), Map.of("A", "1"), folder, folder.resolve("it.log"));
        var other = new Launch(List.of("java"), Map.of("A", "2"), folder, folder.resolve("it.log"));

        assertThat(one.fingerprint()).isEqualTo(same.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    private ManagedProcess started(String... command) throws IOException {
        var started = new ManagedProcess(folder.resolve("it.pid"));
        started.start(new Launch(List.of(command), Map.of(), folder, folder.resolve("it.log")));
        return started;
    }
}
