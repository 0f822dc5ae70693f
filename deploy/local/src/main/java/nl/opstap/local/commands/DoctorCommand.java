package nl.opstap.local.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.opstap.local.Part;
import nl.opstap.local.Ports;
import nl.opstap.local.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at the machine and the stack, and says everything that stands in the way. */
@Command(name = "doctor", description = "Check the machine and the stack, and say what is wrong.")
final class DoctorCommand implements Callable<Integer> {
    private static final long MEMORY_NEEDED = 4L << 30;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final StackOptions options = new StackOptions();

    private final List<String> complaints = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        var stack = options.stack();
        out.printf("ok    JDK %s in %s%n", Runtime.version(), System.getProperty("java.home"));
        for (var needed : Prerequisite.TO_RUN) {
            needed.find()
                    .ifPresentOrElse(
                            path -> out.printf("ok    %s: %s%n", needed.name(), path),
                            () -> complaints.add(needed.missing()));
        }
        var chromium = Prerequisite.CHROMIUM;
        chromium.find()
                .ifPresentOrElse(
                        path -> out.printf("ok    %s: %s%n", chromium.name(), path),
                        () -> out.printf("note  %s%n", chromium.missing()));
        checkMemory();
        checkDisk(stack);
        checkParts(stack);
        complaints.forEach(complaint -> out.printf("WRONG %s%n", complaint));
        return complaints.isEmpty() ? 0 : 1;
    }

    private void checkMemory() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            var total = lines.filter(line -> line.startsWith("MemTotal:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(MEMORY_NEEDED);
            if (total < MEMORY_NEEDED) {
                complaints.add("This machine has %d MiB of memory; the stack needs 3 GiB beside everything else."
                        .formatted(total >> 20));
            }
        }
    }

    private void checkDisk(Stack stack) throws IOException {
        var free = Files.getFileStore(stack.site().repository()).getUsableSpace();
        if (free < 3L << 30) {
            complaints.add("The disk has %d MiB left; a build and a stack need about 3 GiB.".formatted(free >> 20));
        }
    }

    private void checkParts(Stack stack) {
        for (var part : Part.values()) {
            if (stack.running(part).isPresent() && !stack.isReady(part)) {
                complaints.add(
                        "%s runs but does not answer; see ./opstap logs %s.".formatted(part.label(), part.label()));
            } else if (stack.running(part).isEmpty()) {
                for (var port : stack.ports().listeners(part)) {
                    if (!Ports.isFree(port)) {
                        complaints.add(
                                "Port %d, which %s needs, is in use by another program.".formatted(port, part.label()));
                    }
                }
            }
        }
    }
}
