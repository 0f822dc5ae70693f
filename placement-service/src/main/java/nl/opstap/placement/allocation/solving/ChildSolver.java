package nl.opstap.placement.allocation.solving;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Calculates in a process of its own and judges what comes back. A crash, too much memory or too much time ends that
 * process only; the round is as it was and can be calculated again.
 *
 * @param patience how long it may take; ten thousand students take seconds
 */
public record ChildSolver(Duration patience) {
    /** More than a whole province would need; what is larger is refused instead of tried. */
    public static final int MOST_OPTIONS = 1_000_000;

    private static final String MOST_HEAP = "-Xmx256m";

    /** No answer, or one that is not right. What was wrong is for the log; people are told that it can be tried again. */
    public static final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1;

        NoAnswer(String reason) {
            super(reason);
        }
    }

    public Outcome solve(Instance instance) throws NoAnswer, InterruptedException {
        return solve(instance, program());
    }

    Outcome solve(Instance instance, List<String> program) throws NoAnswer, InterruptedException {
        if (instance.options() > MOST_OPTIONS) {
            throw new NoAnswer("%d options are more than %d".formatted(instance.options(), MOST_OPTIONS));
        }
        try {
            var folder = Files.createTempDirectory("opstap-round");
            try {
                var outcome = run(instance, program, folder);
                var faults = Checker.faults(instance, outcome);
                if (!faults.isEmpty()) {
                    throw new NoAnswer("The answer is not right: " + faults.getFirst());
                }
                return outcome;
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new NoAnswer("No answer could be read: " + e.getMessage());
        }
    }

    private Outcome run(Instance instance, List<String> program, Path folder)
            throws IOException, NoAnswer, InterruptedException {
        var question = folder.resolve("question");
        var answer = folder.resolve("answer");
        var said = folder.resolve("said");
        try (var out = Files.newOutputStream(question)) {
            Wire.write(instance, out);
        }
        var builder = new ProcessBuilder(program)
                .directory(folder.toFile())
                .redirectInput(question.toFile())
                .redirectOutput(answer.toFile())
                .redirectError(said.toFile());
        // What it unpacks goes with the folder, also when it was ended halfway.
        builder.environment().put(SolverProcess.FOLDER, folder.toString());
        // It needs no address, no key and no password of the service.
        builder.environment().keySet().retainAll(Set.of("PATH", "LANG", SolverProcess.FOLDER));
        // Without this, glibc gives each thread an arena of its own, and the memory grows for nothing.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        var process = builder.start();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NoAnswer("It took longer than " + patience);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        if (process.exitValue() != 0) {
            var words = Files.readString(said, StandardCharsets.UTF_8).strip();
            throw new NoAnswer("The solver ended with %d: %s"
                    .formatted(process.exitValue(), words.substring(0, Math.min(500, words.length()))));
        }
        try (var in = Files.newInputStream(answer)) {
            return Wire.readOutcome(in);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** This same program, with another beginning: as classes, or as the jar it is shipped in, unpacked or not. */
    private static List<String> program() {
        var path = absolute(System.getProperty("java.class.path"));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MOST_HEAP,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        var start = SolverProcess.class.getName();
        if (SolverProcess.class.getResource("SolverProcess.class") instanceof URL url
                && url.toString().contains("BOOT-INF")) {
            command.add("-Dloader.main=" + start);
            start = "org.springframework.boot.loader.launch.PropertiesLauncher";
        }
        command.addAll(List.of("-cp", path, start));
        return command;
    }

    private static String absolute(String path) {
        return String.join(
                File.pathSeparator,
                Arrays.stream(path.split(File.pathSeparator))
                        .map(part -> Path.of(part).toAbsolutePath().toString())
                        .toList());
    }
}
