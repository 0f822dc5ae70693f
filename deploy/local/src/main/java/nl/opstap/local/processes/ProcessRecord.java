package nl.opstap.local.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * Which process was started, told so precisely that a later process with the same pid is never taken for it.
 *
 * @param boot the kernel's id of this boot; after a restart of the machine every pid belongs to someone else
 * @param startTick when the process started, in clock ticks since boot
 * @param fingerprint of the command and its settings, to see that a newer build wants to replace it
 */
public record ProcessRecord(long pid, String boot, long startTick, String fingerprint) {

    public boolean isAlive() {
        return ProcessTable.identify(pid)
                .filter(now -> now.boot().equals(boot) && now.startTick() == startTick)
                .isPresent();
    }

    public void write(Path file) throws IOException {
        var properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("boot", boot);
        properties.setProperty("start-tick", Long.toString(startTick));
        properties.setProperty("fingerprint", fingerprint);
        Files.createDirectories(file.getParent());
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try (var out = Files.newBufferedWriter(draft)) {
            properties.store(out, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Reads a record; one that is absent or damaged counts as no process at all. */
    public static Optional<ProcessRecord> read(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
            return Optional.of(new ProcessRecord(
                    Long.parseLong(properties.getProperty("pid", "")),
                    properties.getProperty("boot", ""),
                    Long.parseLong(properties.getProperty("start-tick", "")),
                    properties.getProperty("fingerprint", "")));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
