package nl.opstap.platform.testing.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/**
 * Every refusal of a service has a title and a detail in Dutch and English and stands in {@code docs/problems.md}:
 * {@code class ProblemCatalogueTests extends ProblemCatalogueSuite { ProblemCatalogueTests() { super("school"); } }}. The
 * section of the service is written anew with {@code -Dopstap.update-problems=true}.
 */
public abstract class ProblemCatalogueSuite {
    private static final Pattern THROWN = Pattern.compile(
            "Problem\\s*\\.\\s*(of|conflict|forbidden)\\(\\s*(?:HttpStatus\\.(\\w+)\\s*,\\s*)?\"([a-z][a-z0-9-]*)\"");

    private final String bundle;
    private final Path module;
    private final Path document;

    protected ProblemCatalogueSuite(String bundle) {
        this(bundle, Path.of(""), Path.of("..", "docs", "problems.md"));
    }

    protected ProblemCatalogueSuite(String bundle, Path module, Path document) {
        this.bundle = bundle;
        this.module = module;
        this.document = document;
    }

    @Test
    void everyRefusalHasItsTextsInBothLanguages() {
        var missing = new TreeSet<String>();
        for (var language : new String[] {"nl", "en"}) {
            var own = texts(language);
            var shared = new Properties();
            shared.putAll(platform(language));
            shared.putAll(own);
            for (var slug : thrown().keySet()) {
                for (var part : new String[] {".title", ".detail"}) {
                    if (shared.getProperty(slug + part, "").isBlank()) {
                        missing.add(slug + part + " in " + language);
                    }
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void bothLanguagesSpeakOfTheSame() {
        assertThat(texts("en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts("nl").stringPropertyNames());
    }

    @Test
    void everyRefusalStandsInTheDocument() throws IOException {
        var start = "<!-- " + bundle + " -->\n";
        var end = "<!-- /" + bundle + " -->";
        var present = Files.readString(document);
        var from = present.indexOf(start);
        assertThat(from).as("the place of " + bundle + " in " + document).isNotNegative();
        from += start.length();
        var until = present.indexOf(end, from);
        var section = section();

        if (Boolean.getBoolean("opstap.update-problems")) {
            Files.writeString(document, present.substring(0, from) + section + present.substring(until));
            return;
        }

        assertThat(present.substring(from, until))
                .as("write it with -Dopstap.update-problems=true")
                .isEqualTo(section);
    }

    private String section() {
        var dutch = texts("nl");
        var english = texts("en");
        var statuses = thrown();
        var slugs = new TreeSet<String>();
        dutch.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".title"))
                .forEach(key -> slugs.add(key.substring(0, key.length() - ".title".length())));
        var section = new StringBuilder("| slug | status | Dutch | English |\n|---|---|---|---|\n");
        for (var slug : slugs) {
            section.append("| `%s` | %s | %s. %s | %s. %s |%n"
                    .formatted(
                            slug,
                            statuses.getOrDefault(slug, ""),
                            dutch.getProperty(slug + ".title"),
                            dutch.getProperty(slug + ".detail", ""),
                            english.getProperty(slug + ".title", ""),
                            english.getProperty(slug + ".detail", "")));
        }
        return section.toString();
    }

    /** The slugs that stand in the code, with their status. */
    private Map<String, String> thrown() {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(module.resolve("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                var matcher = THROWN.matcher(read(file));
                while (matcher.find()) {
                    found.merge(
                            matcher.group(3),
                            status(matcher),
                            (one, other) -> one.contains(other) ? one : one + ", " + other);
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return found;
    }

    private static String status(Matcher matcher) {
        return switch (matcher.group(1)) {
            case "conflict" -> "409";
            case "forbidden" -> "403";
            default ->
                matcher.group(2) == null
                        ? ""
                        : String.valueOf(HttpStatus.valueOf(matcher.group(2)).value());
        };
    }

    private Properties texts(String language) {
        var file = module.resolve("src/main/resources/problems/" + bundle + "_" + language + ".properties");
        var texts = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return texts;
    }

    private static Properties platform(String language) {
        var texts = new Properties();
        var resource = "/problems/platform_" + language + ".properties";
        try (var stream = ProblemCatalogueSuite.class.getResourceAsStream(resource)) {
            if (stream != null) {
                texts.load(new java.io.InputStreamReader(stream, java.nio.charset.StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
