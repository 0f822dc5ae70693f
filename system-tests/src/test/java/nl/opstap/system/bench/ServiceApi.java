package nl.opstap.system.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import nl.opstap.local.Part;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.KeycloakAdmin;

/**
 * A service on its own port, for somebody with a token of Keycloak. The plainest client of the JDK: on a machine
 * it shares with the service, each cycle of the client is one the service does not have.
 */
final class ServiceApi {
    static {
        System.setProperty("http.maxConnections", "64"); // kept open, as by a gateway
    }

    private final Stack stack;
    private final Part service;
    private final Account account;
    private volatile String token;

    ServiceApi(Stack stack, Part service, Account account) {
        this.stack = stack;
        this.service = service;
        this.account = account;
        this.token = new KeycloakAdmin(stack).accessToken(account.username());
    }

    /** A token lives five minutes: a new one before each part of a bench, so that none is fetched while measuring. */
    void renew() {
        token = new KeycloakAdmin(stack).accessToken(account.username());
    }

    String get(String path) throws IOException {
        return answerOf(connection("GET", path));
    }

    String post(String path, String json) throws IOException {
        var connection = connection("POST", path);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
        connection.setDoOutput(true);
        try (var body = connection.getOutputStream()) {
            body.write(json.getBytes(UTF_8));
        }
        return answerOf(connection);
    }

    String delete(String path) throws IOException {
        return answerOf(connection("DELETE", path));
    }

    private HttpURLConnection connection(String method, String path) throws IOException {
        var address = URI.create("http://127.0.0.1:" + stack.ports().of(service) + path);
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setReadTimeout((int) Duration.ofSeconds(30).toMillis());
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("X-Tenant-Id", account.tenant().toString());
        return connection;
    }

    private static String answerOf(HttpURLConnection connection) throws IOException {
        var status = connection.getResponseCode();
        try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            var text = new String(body.readAllBytes(), UTF_8);
            if (status != 200) {
                throw new IllegalStateException("answered " + status + ": " + text);
            }
            return text;
        }
    }
}
