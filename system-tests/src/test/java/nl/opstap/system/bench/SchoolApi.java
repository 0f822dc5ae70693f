package nl.opstap.system.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import nl.opstap.local.Part;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.KeycloakAdmin;

/** The school service on its own port, for somebody with a token of Keycloak. */
final class SchoolApi {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Stack stack;
    private final Account account;
    private volatile String token;

    SchoolApi(Stack stack, Account account) {
        this.stack = stack;
        this.account = account;
        this.token = new KeycloakAdmin(stack).accessToken(account.username());
    }

    /** A token lives five minutes: a new one before each part of a bench, so that none is fetched while measuring. */
    void renew() {
        token = new KeycloakAdmin(stack).accessToken(account.username());
    }

    String get(String path) throws Exception {
        return send(request(path).GET());
    }

    String post(String path, String json) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json)));
    }

    String delete(String path) throws Exception {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + stack.ports().of(Part.SCHOOL) + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("X-Tenant-Id", account.tenant().toString());
    }

    private String send(HttpRequest.Builder builder) throws Exception {
        var answer = client.send(builder.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
