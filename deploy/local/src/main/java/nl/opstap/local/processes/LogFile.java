package nl.opstap.local.processes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What a process wrote, read for the one line that says why it ended. */
public record LogFile(Path path) {
    private static final Pattern TROUBLE =
            Pattern.compile("\\b(FATAL|ERROR|Caused by|[A-Z]\\w*(Exception|Error)):?\\s+\\S|[Ee]rror: ");

    /** Spring's own explanation, else the last complaint, else the last line. */
    public String reason() {
        var lines = lines();
        var description = lines.indexOf("Description:");
        if (description >= 0 && description + 1 < lines.size()) {
            return shortened(lines.get(description + 1));
        }
        return lines.reversed().stream()
                .filter(line -> TROUBLE.matcher(line).find())
                .findFirst()
                .or(() -> lines.reversed().stream().findFirst())
                .map(LogFile::shortened)
                .orElse("it said nothing");
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path, StandardCharsets.ISO_8859_1).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String shortened(String line) {
        return line.length() <= 240 ? line : line.substring(0, 240) + "…";
    }
}
