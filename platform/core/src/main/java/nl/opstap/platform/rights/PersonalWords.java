package nl.opstap.platform.rights;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/**
 * What people call tables and columns: {@code rights/personal-data_nl.properties} of the service, and of the platform for
 * what every table has. Keys are {@code table}, {@code table.column} and {@code column}.
 */
public final class PersonalWords {
    private final Properties words = new Properties();

    PersonalWords() {
        read("rights/platform_nl.properties");
        read("rights/personal-data_nl.properties");
    }

    private void read(String path) {
        var file = new ClassPathResource(path);
        if (!file.exists()) {
            return;
        }
        try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Optional<String> title(String table) {
        return Optional.ofNullable(words.getProperty(table));
    }

    public Optional<String> column(String table, String column) {
        return Optional.ofNullable(words.getProperty(table + "." + column, words.getProperty("column." + column)));
    }
}
