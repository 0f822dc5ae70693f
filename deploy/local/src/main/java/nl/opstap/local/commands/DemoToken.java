package nl.opstap.local.commands;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import nl.opstap.local.Stack;
import nl.opstap.local.StackFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** An access token of a demo user; only the local realm has the client that may ask for it. */
final class DemoToken {
    private DemoToken() {}

    /** @param tenant alias of one of the user's organizations; without it the token holds all of them */
    static String of(Stack stack, String user, @Nullable String tenant) throws IOException, InterruptedException {
        var form = Map.of(
                "grant_type",
                "password",
                "client_id",
                "opstap-cli",
                "username",
                user,
                "password",
                DemoAccount.PASSWORD,
                "scope",
                "openid organization:" + (tenant == null ? "*" : tenant));
        var request = HttpRequest.newBuilder(URI.create(stack.ports().issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = new ObjectMapper()
                    .readTree(client.send(request, BodyHandlers.ofString()).body());
            if (!answer.has("access_token")) {
                throw new StackFailure("Keycloak gives %s no token: %s."
                        .formatted(user, answer.path("error_description").asString("unknown reason")));
            }
            return answer.get("access_token").asString();
        } catch (ConnectException e) {
            throw new StackFailure("Keycloak does not answer; run ./opstap up first.", e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
