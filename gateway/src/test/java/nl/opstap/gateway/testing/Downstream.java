package nl.opstap.gateway.testing;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for the services: tells what reached it, and, as they do, refuses a tenant that is not among the memberships
 * of the token.
 */
public final class Downstream {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Downstream SHARED = new Downstream();

    private final HttpServer server;
    private final Map<String, Semaphore> streams = new ConcurrentHashMap<>();

    private Downstream() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/actuator/health/readiness", exchange -> answer(exchange, 200, "{}"));
        server.createContext("/v1/events", this::events);
        server.createContext("/v1/never", _ -> new Semaphore(0).acquireUninterruptibly());
        server.createContext("/v1/created", exchange -> {
            exchange.getResponseHeaders().add("Location", "/v1/created/7");
            exchange.getResponseHeaders().add("Set-Cookie", "leak=1");
            answer(exchange, 201, "{}");
        });
        server.createContext("/", Downstream::tell);
        server.start();
    }

    public static Downstream shared() {
        return SHARED;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Lets the event stream {@code /v1/events?id=<id>} send one more event. */
    public void sendNextEvent(String id) {
        stream(id).release();
    }

    private Semaphore stream(String id) {
        return streams.computeIfAbsent(id, _ -> new Semaphore(0));
    }

    private static void tell(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var tenants = headers.getOrDefault("X-Tenant-Id", List.of());
        var authorization = String.valueOf(headers.getFirst("Authorization"));
        for (var tenant : tenants) {
            if (!authorization.startsWith("Bearer ") || !claims(authorization).contains(tenant)) {
                answer(exchange, 403, "{\"type\":\"/problems/no-membership\"}");
                return;
            }
        }
        exchange.getResponseHeaders().add("API-Version", "1.2.3");
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answer(
                exchange,
                200,
                JSON.writeValueAsString(Map.of(
                        "method",
                        exchange.getRequestMethod(),
                        "path",
                        exchange.getRequestURI().toString(),
                        "headers",
                        headers,
                        "body",
                        body)));
    }

    private static String claims(String authorization) {
        try {
            return SignedJWT.parse(authorization.substring(7))
                    .getJWTClaimsSet()
                    .getClaim("organization")
                    .toString();
        } catch (ParseException e) {
            return "";
        }
    }

    private void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            for (var number = 1; number <= 2; number++) {
                stream(exchange.getRequestURI().getQuery().substring(3)).acquire();
                body.write("data: %d\n\n".formatted(number).getBytes(StandardCharsets.UTF_8));
                body.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
