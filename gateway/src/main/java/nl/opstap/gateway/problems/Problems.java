package nl.opstap.gateway.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Puts a refusal into words: Dutch, or English for a caller who prefers it. */
@Component
public class Problems {
    private static final Locale DUTCH = Locale.of("nl");
    private static final List<Locale> SPOKEN = List.of(DUTCH, Locale.ENGLISH);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** For filters, which have only the raw response. */
    public void write(HttpServletRequest request, HttpServletResponse response, GatewayProblem problem)
            throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), detail(request, problem));
    }

    /** For routes. */
    public ServerResponse answer(HttpServletRequest request, GatewayProblem problem) {
        return ServerResponse.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(request, problem));
    }

    ProblemDetail detail(HttpServletRequest request, GatewayProblem problem) {
        var texts = ResourceBundle.getBundle(
                "problems.gateway", language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)), NO_FALLBACK);
        var detail = ProblemDetail.forStatusAndDetail(problem.status(), texts.getString(problem.slug() + ".detail"));
        detail.setType(URI.create("/problems/" + problem.slug()));
        detail.setTitle(texts.getString(problem.slug() + ".title"));
        return detail;
    }

    private static Locale language(@Nullable String header) {
        try {
            var best = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return best == null ? DUTCH : best;
        } catch (IllegalArgumentException malformed) {
            return DUTCH;
        }
    }
}
