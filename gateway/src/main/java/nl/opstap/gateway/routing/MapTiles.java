package nl.opstap.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.AfterFilterFunctions.removeResponseHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.AfterFilterFunctions.setResponseHeader;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import nl.opstap.gateway.problems.GatewayProblem;
import nl.opstap.gateway.problems.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The background of maps, {@code /tiles/{z}/{x}/{y}.png}: fetched by the gateway, so that whoever publishes it learns neither who
 * looks nor at which page. Only for people who are logged in.
 */
@Configuration(proxyBeanMethods = false)
class MapTiles {
    private static final String TILE = "/tiles/{z:[0-9]{1,2}}/{x:[0-9]{1,7}}/{y:[0-9]{1,7}}.png";
    private static final String DAY = "private, max-age=86400";

    /** @param source where tiles are, without the numbers and without a slash at the end; empty for none */
    @Bean
    RouterFunction<ServerResponse> tiles(
            @Value("${opstap.map.tiles:}") String source, ServiceFailures failures, Problems problems) {
        var routes = RouterFunctions.route();
        if (!source.isBlank()) {
            routes.add(route("tiles")
                    .route(GET(TILE), http())
                    .filter(failures)
                    .before(request -> at(URI.create(source), request))
                    .after(removeResponseHeader(HttpHeaders.SET_COOKIE))
                    .after(setResponseHeader(HttpHeaders.CACHE_CONTROL, DAY))
                    .build());
        }
        return routes.route(
                        path("/tiles/**"),
                        request -> problems.answer(request.servletRequest(), GatewayProblem.NOT_FOUND))
                .build();
    }

    /** Everything the browser says about itself and its visitor stays here. */
    private static ServerRequest at(URI source, ServerRequest request) {
        var tile = source.getRawPath() + request.path().substring("/tiles".length());
        MvcUtils.setRequestUrl(request, source.resolve("/"));
        return ServerRequest.from(request)
                .uri(source.resolve(tile))
                .headers(HttpHeaders::clear)
                .cookies(MultiValueMap::clear)
                .build();
    }
}
