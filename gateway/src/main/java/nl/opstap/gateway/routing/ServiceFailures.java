package nl.opstap.gateway.routing;

import nl.opstap.gateway.problems.GatewayProblem;
import nl.opstap.gateway.problems.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service that is away is a 503 for that service only. A login that cannot be renewed is a 401 that ends the session;
 * when Keycloak itself is away the session stays, because it will be good again.
 */
@Component
class ServiceFailures implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private static final Logger log = LoggerFactory.getLogger(ServiceFailures.class);

    private final Problems problems;

    ServiceFailures(Problems problems) {
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return next.handle(request);
        } catch (ResourceAccessException unreachable) {
            log.warn(
                    "No answer for {} {}: {}",
                    request.method(),
                    request.path(),
                    String.valueOf(unreachable.getCause()));
            return problems.answer(request.servletRequest(), GatewayProblem.SERVICE_UNAVAILABLE);
        } catch (ClientAuthorizationException refused) {
            return loginFailed(request, refused);
        }
    }

    private ServerResponse loginFailed(ServerRequest request, ClientAuthorizationException refused) {
        if (!LoginIsOver.because(refused)) {
            log.warn("Could not renew a login: {}", refused.getError().getErrorCode());
            return problems.answer(request.servletRequest(), GatewayProblem.LOGIN_UNAVAILABLE);
        }
        var session = request.servletRequest().getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return problems.answer(request.servletRequest(), GatewayProblem.UNAUTHENTICATED);
    }
}
