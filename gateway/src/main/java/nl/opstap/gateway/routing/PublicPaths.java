package nl.opstap.gateway.routing;

import java.util.List;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The few paths of services that need no login; the link in a mail or the document itself is the key. */
public final class PublicPaths {
    /** Below {@code /api/<service>}; {@code **} also matches nothing, so the path itself is included. */
    static final List<String> PATTERNS =
            List.of("/v1/links/current/**", "/v1/public/**", "/v1/documents/verification", "/v1/openapi.json");

    private PublicPaths() {}

    public static RequestMatcher matcher() {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(PATTERNS.stream()
                .map(pattern -> (RequestMatcher) paths.matcher("/api/*" + pattern))
                .toList());
    }
}
