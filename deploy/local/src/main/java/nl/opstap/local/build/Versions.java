package nl.opstap.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** Versions of what is downloaded, as the parent POM says them. */
public final class Versions {
    private static final Properties PROPERTIES = load();

    private Versions() {}

    public static String of(String product) {
        return Objects.requireNonNull(PROPERTIES.getProperty(product), product);
    }

    static Path mavenRepository() {
        var filled = Path.of(of("maven.repository"));
        return filled.isAbsolute() ? filled : Path.of(System.getProperty("user.home"), ".m2", "repository");
    }

    private static Properties load() {
        try (var in = Versions.class.getResourceAsStream("/versions.properties")) {
            var properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
