package nl.opstap.system.bench.pulse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** When each pulse became visible in the read model. */
@Component
public class Sightings {
    private final Map<Integer, Long> visible = new ConcurrentHashMap<>();

    void seen(int number) {
        visible.put(number, nanos(Instant.now()));
    }

    /** Both processes read the same clock. */
    public static long nanos(Instant at) {
        return at.getEpochSecond() * 1_000_000_000L + at.getNano();
    }

    /** A line on standard input names the file to write to; its end ends the process. */
    void writeWhenAsked() {
        System.out.println("ready");
        var input = new Scanner(System.in);
        while (input.hasNextLine()) {
            write(Path.of(input.nextLine()));
            System.out.println("written");
        }
        System.exit(0);
    }

    private void write(Path file) {
        try {
            Files.write(
                    file,
                    visible.entrySet().stream()
                            .map(seen -> seen.getKey() + " " + seen.getValue())
                            .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
