package nl.opstap.local.processes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A command line ready to become a process that outlives the launcher. */
public record Launch(List<String> command, Map<String, String> environment, Path folder, Path log) {
    /** Settings of the caller's shell that would change every JVM or database behind our back. */
    private static final List<String> NOT_INHERITED = List.of(
            "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH", "PGDATA", "PGPORT", "PGHOST");

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Starts the process in a session of its own, so that Ctrl-C in the terminal does not reach it. */
    public ProcessRecord start() throws IOException {
        Files.createDirectories(log.getParent());
        Files.createDirectories(folder);
        keepPreviousLog();
        var detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(command);
        var builder = new ProcessBuilder(detached)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeAll(NOT_INHERITED);
        builder.environment().putAll(environment);
        var process = builder.start();
        return ProcessTable.identify(process.pid())
                .map(seen -> new ProcessRecord(seen.pid(), seen.boot(), seen.startTick(), fingerprint()))
                .orElseThrow(() -> new IOException("%s ended at once".formatted(command.getFirst())));
    }

    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var text = String.join("\0", command) + "\0" + new TreeMap<>(environment);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every run has a log of its own, and that of the run before stays to be read. */
    private void keepPreviousLog() throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
