package nl.opstap.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.opstap.local.StackFailure;

/** Short-lived programs of the operating system. */
public final class Commands {
    private static final Pattern TROUBLE = Pattern.compile("FATAL|ERROR|Exception|Caused by|[Ee]rror:");

    private Commands() {}

    public static void run(List<String> command, Path log, Map<String, String> environment)
            throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        int status;
        try {
            status = process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
        if (status != 0) {
            throw new StackFailure("%s failed (status %d): %s; see %s."
                    .formatted(Path.of(command.getFirst()).getFileName(), status, lastLine(log), log));
        }
    }

    /** The last complaint of a program, or else the last thing it said, for a message of one line. */
    public static String lastLine(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .reduce((earlier, later) -> isTrouble(earlier) && !isTrouble(later) ? earlier : later)
                    .orElse("it said nothing");
        } catch (IOException | UncheckedIOException e) {
            return "it said nothing";
        }
    }

    private static boolean isTrouble(String line) {
        return TROUBLE.matcher(line).find();
    }
}
