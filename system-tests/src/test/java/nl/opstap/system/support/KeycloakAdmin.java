package nl.opstap.system.support;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.local.Stack;
import tools.jackson.databind.json.JsonMapper;

/** Opens more schools in the realm of a local stack, and gets tokens for the people who work there. */
public final class KeycloakAdmin {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ADMINISTRATOR_PASSWORD = "local-admin";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI issuer;
    private final String realm;
    private String token = "";

    public KeycloakAdmin(Stack stack) {
        issuer = stack.ports().issuer();
        realm = issuer.toString().replace("/realms/", "/admin/realms/");
    }

    /** A school of the demo region with one stagebegeleider, who has the password of all demo accounts. */
    public void openSchool(UUID tenant, String alias, String username) {
        token = accessToken(
                URI.create(issuer.resolve("/realms/master").toString()),
                Map.of("client_id", "admin-cli", "username", "admin", "password", ADMINISTRATOR_PASSWORD));
        var organization = create(
                "/organizations",
                Map.of(
                        "name",
                        "School " + alias + " (test)",
                        "alias",
                        alias,
                        "enabled",
                        true,
                        "domains",
                        List.of(Map.of("name", alias + ".example", "verified", true)),
                        "attributes",
                        Map.of(
                                "tenantId", List.of(tenant.toString()),
                                "name", List.of("School " + alias + " (test)"),
                                "kind", List.of("SCHOOL"),
                                "schoolType", List.of("VSO"),
                                "regionId", List.of(Tenants.REGION.toString()))));
        var role = create("/organizations/" + organization + "/groups", Map.of("name", "stagebegeleider"));
        var user = create(
                "/users",
                Map.of(
                        "username",
                        username,
                        "email",
                        username + "@" + alias + ".example",
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "firstName",
                        "Test",
                        "lastName",
                        "Begeleider",
                        "credentials",
                        List.of(Map.of("type", "password", "value", Account.PASSWORD, "temporary", false))));
        call("POST", "/organizations/" + organization + "/members", user);
        call("PUT", "/organizations/%s/groups/%s/members/%s".formatted(organization, role, user), "");
    }

    public String accessToken(String username) {
        return accessToken(
                issuer,
                Map.of(
                        "client_id",
                        "opstap-cli",
                        "username",
                        username,
                        "password",
                        Account.PASSWORD,
                        "scope",
                        "openid organization:*"));
    }

    private String accessToken(URI realmAddress, Map<String, String> form) {
        var answer = send(HttpRequest.newBuilder(URI.create(realmAddress + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&"
                        + form.entrySet().stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")))));
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    /** The id is the last part of the address of what was made. */
    private String create(String path, Map<String, ?> body) {
        var address =
                call("POST", path, JSON.writeValueAsString(body)).headers().firstValue("Location");
        return address.map(location -> location.substring(location.lastIndexOf('/') + 1))
                .orElseThrow(() -> new AssertionError("Keycloak made nothing at " + path));
    }

    private HttpResponse<String> call(String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(realm + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new AssertionError("Keycloak answered %d to %s %s: %s"
                        .formatted(
                                response.statusCode(),
                                request.method(),
                                request.uri().getPath(),
                                response.body()));
            }
            return response;
        } catch (IOException e) {
            throw new AssertionError("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
