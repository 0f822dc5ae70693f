package nl.opstap.gateway.limits;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.opstap.gateway.problems.GatewayProblem;
import nl.opstap.gateway.problems.Problems;
import nl.opstap.gateway.routing.PublicPaths;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses with 429 whoever calls too often. It stands before the security filters, so that guessing links, guessing
 * sessions and starting logins are counted too; files of the web application are free.
 */
@Component
@Order(RateLimitFilter.BEFORE_SECURITY)
class RateLimitFilter extends OncePerRequestFilter {
    /** Spring Security's filters stand at -100, the session at the very front. */
    static final int BEFORE_SECURITY = -110;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Limits limits;
    private final Problems problems;
    private final RequestMatcher publicPaths = PublicPaths.matcher();
    private final Map<String, Bucket> buckets;

    RateLimitFilter(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
        this.buckets = new LinkedHashMap<>(256, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > limits.remembered();
            }
        };
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !(path.startsWith("/api/")
                || path.startsWith("/bff/")
                || path.startsWith("/oauth2/")
                || path.startsWith("/login/")
                || path.equals("/logout")
                || path.equals("/health"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var probe = bucketOf(request).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        var seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(request, response, GatewayProblem.TOO_MANY_REQUESTS);
    }

    private Bucket bucketOf(HttpServletRequest request) {
        if (publicPaths.matches(request)) {
            return bucket("link " + request.getRemoteAddr(), limits.link());
        }
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null) {
            return bucket("session " + session.getId(), limits.session());
        }
        return bucket("address " + request.getRemoteAddr(), limits.address());
    }

    private Bucket bucket(String key, int perMinute) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    _ -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                            .build());
        }
    }
}
