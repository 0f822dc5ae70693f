package nl.opstap.local.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process and its children hold in memory, in bytes.
 *
 * @param resident sum of the resident sets; memory that processes share is counted once for each of them
 * @param proportional the same with shared memory divided among those that share it
 */
public record Memory(long resident, long proportional) {
    public static final Memory NONE = new Memory(0, 0);

    public Memory plus(Memory other) {
        return new Memory(resident + other.resident, proportional + other.proportional);
    }

    public static Memory ofTree(long pid) {
        var self = Stream.of(pid);
        var children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        return Stream.concat(self, children).map(Memory::ofProcess).reduce(NONE, Memory::plus);
    }

    private static Memory ofProcess(long pid) {
        try (var lines = Files.lines(Path.of("/proc/%d/smaps_rollup".formatted(pid)))) {
            return lines.map(Memory::ofLine).reduce(NONE, Memory::plus);
        } catch (IOException | RuntimeException e) {
            return NONE; // the process ended while we looked
        }
    }

    private static Memory ofLine(String line) {
        if (line.startsWith("Rss:")) {
            return new Memory(bytes(line), 0);
        }
        if (line.startsWith("Pss:")) {
            return new Memory(0, bytes(line));
        }
        return NONE;
    }

    private static long bytes(String line) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }
}
