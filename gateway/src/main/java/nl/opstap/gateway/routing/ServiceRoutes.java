package nl.opstap.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.AfterFilterFunctions.removeResponseHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.stripPrefix;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.filter.TokenRelayFilterFunctions.tokenRelay;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.util.function.BiFunction;
import nl.opstap.gateway.problems.GatewayProblem;
import nl.opstap.gateway.problems.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * {@code /api/<service>/v1/**} goes to {@code /v1/**} of that service and nowhere else, so that a service's own health
 * and metrics are never reachable from outside.
 */
@Configuration(proxyBeanMethods = false)
class ServiceRoutes {
    private final ServiceFailures failures;

    ServiceRoutes(ServiceFailures failures) {
        this.failures = failures;
    }

    @Bean
    RouterFunction<ServerResponse> routes(Services services, Problems problems) {
        var routes = RouterFunctions.route();
        services.services().forEach((name, address) -> {
            var prefix = "/api/" + name;
            routes.add(withoutLogin(name, prefix, address));
            routes.add(withToken(name, prefix, address));
        });
        routes.route(path("/api/**"), request -> problems.answer(request.servletRequest(), GatewayProblem.NOT_FOUND));
        return routes.build();
    }

    /** No token travels along, also when the visitor happens to be logged in. */
    private RouterFunction<ServerResponse> withoutLogin(String name, String prefix, URI address) {
        var open = PublicPaths.PATTERNS.stream()
                .map(pattern -> path(prefix + pattern))
                .reduce(RequestPredicate::or)
                .orElseThrow();
        return route(name + "-open")
                .route(open, http())
                .filter(failures)
                .before(ServiceRoutes::withoutCredentials)
                .before(stripPrefix(2))
                .before(uri(address))
                .after(withLocationOf(prefix))
                .after(removeResponseHeader(HttpHeaders.SET_COOKIE))
                .build();
    }

    private RouterFunction<ServerResponse> withToken(String name, String prefix, URI address) {
        return route(name)
                .route(path(prefix + "/v1/**"), http())
                .filter(failures)
                .before(ServiceRoutes::withoutCredentials)
                .before(stripPrefix(2))
                .before(uri(address))
                .filter(tokenRelay())
                .after(withLocationOf(prefix))
                .after(removeResponseHeader(HttpHeaders.SET_COOKIE))
                .build();
    }

    /** The session cookie is the gateway's alone, and only the gateway says who calls. */
    private static ServerRequest withoutCredentials(ServerRequest request) {
        var without = request;
        for (var header : new String[] {HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION, "X-XSRF-TOKEN"}) {
            without = removeRequestHeader(header).apply(without);
        }
        return without;
    }

    /** A service names its own path of what was created; the browser needs the one it can follow. */
    private static BiFunction<ServerRequest, ServerResponse, ServerResponse> withLocationOf(String prefix) {
        return (request, response) -> {
            var location = response.headers().getFirst(HttpHeaders.LOCATION);
            if (location != null && location.startsWith("/v1/")) {
                response.headers().set(HttpHeaders.LOCATION, prefix + location);
            }
            return response;
        };
    }
}
