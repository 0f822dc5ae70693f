package nl.opstap.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A process known by its pid file, whoever started it and however long ago. */
public record ManagedProcess(Path pidFile) {

    /** The record of the process, if it still runs. */
    public Optional<ProcessRecord> running() {
        return ProcessRecord.read(pidFile).filter(ProcessRecord::isAlive);
    }

    public void start(Launch launch) throws IOException {
        launch.start().write(pidFile);
    }

    /** Sends a signal to exactly the process that was started, never to a later owner of its pid. */
    public void signal(Signal signal) {
        running().ifPresent(record -> {
            try {
                new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, record.pid()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Asks the process to end, insists after the patience has run out, and forgets it. */
    public void stop(Signal signal, Duration patience) throws IOException, InterruptedException {
        signal(signal);
        if (!endsWithin(patience)) {
            kill();
        }
        Files.deleteIfExists(pidFile);
    }

    /** Ends the process as a power cut would, and waits until the kernel has taken it away. */
    public void kill() throws InterruptedException {
        signal(Signal.KILL);
        endsWithin(Duration.ofSeconds(20));
    }

    private boolean endsWithin(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (running().isPresent()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }
}
