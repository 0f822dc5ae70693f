package nl.opstap.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the kernel's own list of processes; Java's start times are rounded and shift with the clock. */
public final class ProcessTable {
    private static final Path PROC = Path.of("/proc");

    private ProcessTable() {}

    /** Who has this pid now; empty when nobody has, or only a process that ended and was not yet collected. */
    public static Optional<ProcessRecord> identify(long pid) {
        try {
            var stat = Files.readString(PROC.resolve(pid + "/stat"));
            // The name in brackets may hold anything, so the fields are counted from the last bracket on.
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            if (fields[0].equals("Z") || fields[0].equals("X")) {
                return Optional.empty();
            }
            return Optional.of(new ProcessRecord(pid, bootId(), Long.parseLong(fields[19]), ""));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Is any process, such as an orphaned PostgreSQL backend, still at work in this folder? */
    public static boolean anyWorkingIn(Path folder) {
        try (var processes = pids()) {
            var real = folder.toRealPath();
            return processes.anyMatch(pid -> real.equals(workingFolder(pid)));
        } catch (IOException e) {
            return false;
        }
    }

    private static Path workingFolder(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd"));
        } catch (IOException | UncheckedIOException e) {
            return Path.of("");
        }
    }

    private static Stream<Path> pids() throws IOException {
        return Files.list(PROC)
                .filter(entry -> entry.getFileName().toString().chars().allMatch(Character::isDigit));
    }

    private static String bootId() throws IOException {
        return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
    }
}
