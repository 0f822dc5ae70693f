package nl.opstap.local.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs Maven on the JDK the launcher itself runs on. */
public record Maven(Path repository) {

    /** Runs Maven with its output in a file; true when it succeeded. */
    public boolean run(Path log, String... arguments) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        var command = new ArrayList<>(List.of("mvn", "-B"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            process.destroy();
            throw e;
        }
    }

    /** Where output goes that only matters when something failed. */
    static Path quietLog(String name) {
        return Path.of(System.getProperty("java.io.tmpdir"), "opstap-%s.log".formatted(name));
    }
}
