package nl.opstap.placement.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The middle of a four-digit postcode area: near enough for travelling, too coarse to find a house. */
@Component
public class PostcodeAreas {
    private final Map<String, Point> middles = new HashMap<>();

    PostcodeAreas() {
        var source = new ClassPathResource("postcodes/nl-postcode4.csv");
        try (var lines =
                new BufferedReader(new InputStreamReader(source.getInputStream(), StandardCharsets.US_ASCII))) {
            lines.lines()
                    .map(line -> line.split(";", 3))
                    .forEach(column -> middles.put(
                            column[0], new Point(Double.parseDouble(column[1]), Double.parseDouble(column[2]))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Optional<Point> middle(@Nullable String postcode4) {
        return postcode4 == null ? Optional.empty() : Optional.ofNullable(middles.get(postcode4));
    }
}
