package nl.opstap.school.coupling;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A SOMtoday over real HTTP that behaves as badly as it is told to. */
@TestConfiguration(proxyBeanMethods = false)
public class SomtodayStandIn {
    static final Duration PATIENCE = Duration.ofMillis(400);

    /** How it answers. */
    public enum Mood {
        WELL,
        BROKEN,
        /** Later than anybody waits. */
        SLOW,
        /** With success, and a body that says nothing. */
        SENSELESS,
        /** With success, and a body that is no JSON at all. */
        GARBAGE,
        REFUSING,
        /** The key is not accepted. */
        LOCKED
    }

    /** What it was sent. */
    public record Received(String path, String key, String idempotencyKey, String body) {}

    /** The server itself; one for the whole run. */
    public static final class Server {
        private final HttpServer http;
        private final List<Received> received = new CopyOnWriteArrayList<>();
        private volatile Mood mood = Mood.WELL;
        private volatile CountDownLatch slow = new CountDownLatch(1);

        Server() throws IOException {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.createContext("/", this::answer);
            http.start();
        }

        String url() {
            return "http://127.0.0.1:" + http.getAddress().getPort();
        }

        public void be(Mood next) {
            slow.countDown();
            slow = new CountDownLatch(1);
            mood = next;
        }

        public List<Received> received() {
            return List.copyOf(received);
        }

        public void forget() {
            received.clear();
            be(Mood.WELL);
        }

        private void answer(HttpExchange exchange) throws IOException {
            var headers = exchange.getRequestHeaders();
            var sent = new Received(
                    exchange.getRequestURI().toString(),
                    String.valueOf(headers.getFirst("Authorization")),
                    String.valueOf(headers.getFirst("Idempotency-Key")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            received.add(sent);
            switch (mood) {
                case WELL -> send(exchange, 201, "{\"id\":\"som-" + sent.idempotencyKey() + "\"}");
                case BROKEN -> send(exchange, 503, "");
                case SENSELESS -> send(exchange, 200, "{\"ok\":true}");
                case GARBAGE -> send(exchange, 200, "<html>onderhoud</html>");
                case REFUSING -> send(exchange, 422, "{\"fout\":\"leerling onbekend\"}");
                case LOCKED -> send(exchange, 401, "");
                case SLOW -> {
                    waitUntilToldOtherwise();
                    send(exchange, 201, "{\"id\":\"too-late\"}");
                }
            }
        }

        private void waitUntilToldOtherwise() {
            try {
                slow.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private static void send(HttpExchange exchange, int status, String body) {
            try (exchange) {
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders()
                        .add("Content-Type", body.startsWith("<") ? "text/html" : "application/json");
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                if (bytes.length > 0) {
                    exchange.getResponseBody().write(bytes);
                }
            } catch (IOException goneAway) {
                if (status < 300 && !body.contains("too-late")) {
                    throw new UncheckedIOException(goneAway);
                }
            }
        }
    }

    @Bean
    Server somtoday() throws IOException {
        return new Server();
    }

    @Bean
    LvsConnector somtodayConnector(Server somtoday) {
        return new SomtodayConnector(somtoday.url(), PATIENCE);
    }
}
