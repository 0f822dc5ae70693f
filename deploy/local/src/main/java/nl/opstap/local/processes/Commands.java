package nl.opstap.local.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.opstap.local.StackFailure;

/** Short-lived programs of the operating system. */
public final class Commands {
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
                    .formatted(Path.of(command.getFirst()).getFileName(), status, new LogFile(log).reason(), log));
        }
    }
}
