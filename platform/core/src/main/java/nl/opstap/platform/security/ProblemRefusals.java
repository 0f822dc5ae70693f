package nl.opstap.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.ProblemAnswers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What the security chain refuses before any controller is reached, as the same kind of problem. */
class ProblemRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemAnswers problems;

    ProblemRefusals(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        // No more than RFC 6750 asks: the default would name our inner address and why a token failed.
        var attempted = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, attempted ? "Bearer error=\"invalid_token\"" : "Bearer");
        problems.write(Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated"), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        problems.write(Problem.forbidden("forbidden"), request, response);
    }
}
