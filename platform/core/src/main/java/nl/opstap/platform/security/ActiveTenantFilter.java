package nl.opstap.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.ProblemAnswers;
import nl.opstap.platform.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Enters the active tenant for the rest of the request. The header may only pick one of the token's memberships: a
 * foreign, malformed or double header is refused.
 */
class ActiveTenantFilter extends OncePerRequestFilter {
    static final String HEADER = "X-Tenant-Id";

    private final ProblemAnswers problems;

    ActiveTenantFilter(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof TenantAuthentication caller)) {
            chain.doFilter(request, response);
            return;
        }
        var headers = Collections.list(request.getHeaders(HEADER));
        var membership = headers.isEmpty() ? caller.active() : chosen(caller, headers.getFirst());
        if (headers.size() > 1 || (membership == null && !headers.isEmpty())) {
            problems.write(Problem.forbidden("tenant-refused"), request, response);
            return;
        }
        if (membership == null) {
            chain.doFilter(request, response);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller.narrowedTo(membership));
        SecurityContextHolder.setContext(context);
        enter(membership, request, response, chain);
    }

    /** The chain throws two checked exceptions and the scope carries one; they travel as their common parent. */
    private static void enter(
            Membership membership, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            TenantScope.<@Nullable Void, Exception>call(membership.tenant(), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Membership chosen(TenantAuthentication caller, String header) {
        try {
            return caller.memberships().get(UUID.fromString(header));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
