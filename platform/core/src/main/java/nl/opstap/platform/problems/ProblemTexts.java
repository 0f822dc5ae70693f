package nl.opstap.platform.problems;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Titles and details by slug, of the service first and then of the platform, in Dutch and English. */
class ProblemTexts {
    static final Locale DUTCH = Locale.of("nl");
    private static final Logger LOG = LoggerFactory.getLogger(ProblemTexts.class);

    private final Map<String, Properties> byLanguage = new HashMap<>();

    ProblemTexts(String service) {
        for (var language : List.of("nl", "en")) {
            var texts = new Properties();
            load(texts, "problems/platform_" + language + ".properties");
            load(texts, "problems/" + service + "_" + language + ".properties");
            byLanguage.put(language, texts);
        }
    }

    String title(String slug, Locale locale, Map<String, Object> parameters) {
        return text(slug + ".title", locale, parameters).orElseGet(() -> {
            LOG.warn("No text for problem {}", slug);
            return slug;
        });
    }

    String detail(String slug, Locale locale, Map<String, Object> parameters) {
        return text(slug + ".detail", locale, parameters).orElse("");
    }

    /** A text by its whole key, for the messages at a field; what is no key is a text already. */
    String text(String key, Locale locale) {
        return text(key, locale, Map.of()).orElse(key);
    }

    private Optional<String> text(String key, Locale locale, Map<String, Object> parameters) {
        var language = locale.getLanguage().equals("en") ? "en" : "nl";
        var texts = byLanguage.getOrDefault(language, new Properties());
        return Optional.ofNullable(texts.getProperty(key)).map(pattern -> fill(pattern, locale, parameters));
    }

    private static String fill(String pattern, Locale locale, Map<String, Object> parameters) {
        var text = pattern;
        for (var parameter : parameters.entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", shown(parameter.getValue(), locale));
        }
        return text;
    }

    private static String shown(Object value, Locale locale) {
        return value instanceof LocalDate date
                ? DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date)
                : String.valueOf(value);
    }

    private static void load(Properties texts, String resource) {
        try (var stream = ProblemTexts.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream != null) {
                texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
