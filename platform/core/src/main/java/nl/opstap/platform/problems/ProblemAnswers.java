package nl.opstap.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a refusal into the form of RFC 9457, in the language the caller asked for, Dutch if none. For controllers the
 * advice does so; filters write it themselves.
 */
public final class ProblemAnswers {
    private static final List<Locale> LANGUAGES = List.of(ProblemTexts.DUTCH, Locale.ENGLISH);

    private final ProblemTexts texts;
    private final JsonMapper json;

    ProblemAnswers(ProblemTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** Writes the problem as the whole answer. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var locale = languageOf(request);
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.getOutputStream().write(json.writeValueAsBytes(body(problem, request.getRequestURI(), locale)));
    }

    ResponseEntity<Object> answer(Problem problem, String uri, Locale locale, HttpHeaders headers) {
        var all = new HttpHeaders();
        all.putAll(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        all.setContentLanguage(locale);
        return new ResponseEntity<>(body(problem, uri, locale), all, problem.status());
    }

    private Map<String, Object> body(Problem problem, String uri, Locale locale) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + problem.slug());
        body.put("title", texts.title(problem.slug(), locale, problem.parameters()));
        body.put("status", problem.status().value());
        body.put("detail", texts.detail(problem.slug(), locale, problem.parameters()));
        body.put("instance", uri);
        problem.parameters().forEach(body::putIfAbsent);
        if (!problem.errors().isEmpty()) {
            body.put(
                    "errors",
                    problem.errors().stream()
                            .map(error -> new Problem.FieldError(error.field(), texts.text(error.message(), locale)))
                            .toList());
        }
        return body;
    }

    /** Dutch or English, by the first of them in {@code Accept-Language}. */
    public static Locale languageOf(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return ProblemTexts.DUTCH;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES);
            return found == null ? ProblemTexts.DUTCH : found;
        } catch (IllegalArgumentException malformed) {
            return ProblemTexts.DUTCH;
        }
    }

    /** The slug for a refusal of the framework itself, by its status. */
    static String slugOf(HttpStatusCode status) {
        return switch (HttpStatus.resolve(status.value())) {
            case UNAUTHORIZED -> "unauthenticated";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case CONTENT_TOO_LARGE -> "too-large";
            case SERVICE_UNAVAILABLE -> "unavailable";
            case null, default -> status.is4xxClientError() ? "malformed" : "internal";
        };
    }
}
