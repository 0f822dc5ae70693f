package nl.opstap.platform.testing.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one Keycloak of this JVM with the local realm. A start costs half a minute, so few test classes use it and all
 * share it; {@code OPSTAP_TEST_KEYCLOAK} names a running one ({@code http://127.0.0.1:8110}, administrator
 * {@code admin}/{@code admin}), whose gateway client is then pointed at this test run.
 */
public final class KeycloakServer {
    /** What the gateway under test shows as its own secret. */
    public static final String GATEWAY_SECRET = "test-gateway";

    /** What school-service under test shows to open organisations. */
    public static final String ONBOARDING_SECRET = "test-onboarding-of-this-run";

    /** The password of everybody in the local realm. */
    public static final String PASSWORD = "Welkom-opstap-1";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String ADMINISTRATOR = "admin";

    private final String base;
    private final URI publicUrl;

    private KeycloakServer(String base, URI publicUrl) {
        this.base = base;
        this.publicUrl = publicUrl;
    }

    /** Starts the server at the first call. */
    public static KeycloakServer get() {
        return Holder.SERVER;
    }

    private static final class Holder {
        static final KeycloakServer SERVER = start();
    }

    public String issuer() {
        return base + "/realms/opstap";
    }

    /** The only address to which a login may return; the gateway under test has to listen there. */
    public URI publicUrl() {
        return publicUrl;
    }

    /** An endpoint of the realm: {@code auth}, {@code token}, {@code logout}. */
    public URI endpoint(String name) {
        return URI.create(issuer() + "/protocol/openid-connect/" + name);
    }

    /** Asks the token endpoint of a realm, with whatever form. */
    public HttpResponse<String> token(String realm, Map<String, String> form) {
        return send(HttpRequest.newBuilder(URI.create(base + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form))));
    }

    /** Where the realm sends its mails to from now on; at first nobody listens there. */
    public void sendMailTo(int port) {
        var mail = ((ObjectNode) admin("").path("smtpServer"))
                .put("host", "127.0.0.1")
                .put("port", Integer.toString(port));
        admin("PUT", "", JSON.createObjectNode().set("smtpServer", mail).toString());
    }

    /** Calls the administration of the realm; the path is relative to it. */
    public JsonNode admin(String method, String path, String body) {
        var response = send(HttpRequest.newBuilder(URI.create(base + "/admin/realms/opstap" + path))
                .header("Authorization", "Bearer " + administrator())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s %s: %d %s".formatted(method, path, response.statusCode(), response.body()));
        }
        return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
    }

    public JsonNode admin(String path) {
        return admin("GET", path, "");
    }

    private String administrator() {
        var answer = token(
                "master",
                Map.of(
                        "client_id",
                        "admin-cli",
                        "grant_type",
                        "password",
                        "username",
                        ADMINISTRATOR,
                        "password",
                        ADMINISTRATOR));
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private static KeycloakServer start() {
        var publicUrl = URI.create("http://127.0.0.1:" + freePort());
        return Infra.given("OPSTAP_TEST_KEYCLOAK")
                .map(base -> given(base, publicUrl))
                .orElseGet(() -> switch (Infra.chosen()) {
                    case CONTAINERS -> container(publicUrl);
                    case EMBEDDED -> embedded(publicUrl);
                });
    }

    private static KeycloakServer given(String base, URI publicUrl) {
        var server = new KeycloakServer(base, publicUrl);
        var client = server.admin("/clients?clientId=gateway").get(0);
        var changed = JSON.createObjectNode();
        changed.put("clientId", "gateway");
        changed.put("secret", GATEWAY_SECRET);
        changed.putArray("redirectUris").add(publicUrl + "/login/oauth2/code/keycloak");
        changed.putObject("attributes")
                .put("pkce.code.challenge.method", "S256")
                .put("post.logout.redirect.uris", publicUrl + "/");
        server.admin("PUT", "/clients/" + client.path("id").asString(), changed.toString());
        var onboarding = server.admin("/clients?clientId=opstap-onboarding").get(0);
        var secret =
                JSON.createObjectNode().put("clientId", "opstap-onboarding").put("secret", ONBOARDING_SECRET);
        server.admin("PUT", "/clients/" + onboarding.path("id").asString(), secret.toString());
        return server;
    }

    private static KeycloakServer container(URI publicUrl) {
        // Ryuk, the reaper of Testcontainers, stops it when this JVM is gone.
        @SuppressWarnings("resource")
        var container = new GenericContainer<>(DockerImageName.parse("quay.io/keycloak/keycloak:26.7.3"))
                .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR)
                .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR)
                .withEnv("KC_HEALTH_ENABLED", "true")
                .withCopyToContainer(
                        Transferable.of(realm(publicUrl), 0644), "/opt/keycloak/data/import/realm-opstap.json")
                .withCommand("start-dev", "--import-realm")
                .withExposedPorts(8080, 9000)
                .waitingFor(Wait.forHttp("/health/ready")
                        .forPort(9000)
                        .forStatusCode(200)
                        .withStartupTimeout(Duration.ofMinutes(5)));
        container.start();
        return new KeycloakServer("http://" + container.getHost() + ":" + container.getMappedPort(8080), publicUrl);
    }

    private static KeycloakServer embedded(URI publicUrl) {
        try {
            var distribution = KeycloakDistribution.built();
            var home = Files.createTempDirectory("opstap-keycloak");
            distribution.makeHome(home);
            Files.createDirectories(home.resolve("data/import"));
            Files.writeString(home.resolve("data/import/realm-opstap.json"), realm(publicUrl));
            var port = freePort();
            var management = freePort();
            var process = distribution.start(
                    home,
                    Map.of(
                            "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                            "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR),
                    List.of(
                            "start",
                            "--optimized",
                            "--import-realm",
                            "--cache=local",
                            "--http-enabled=true",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--http-management-port=" + management,
                            "--hostname=http://127.0.0.1:" + port));
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            // It listens long before it is ready, so only the status of the health check counts.
            Awaitility.await("Keycloak, log in " + home)
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> isReady(process, management));
            return new KeycloakServer("http://127.0.0.1:" + port, publicUrl);
        } catch (IOException failure) {
            throw new UncheckedIOException("Keycloak did not start", failure);
        }
    }

    private static boolean isReady(Process process, int management) {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak stopped with exit code " + process.exitValue());
        }
        try {
            var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/health/ready"))
                    .build();
            return HTTP.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The realm of the local stack, filled in for this test run. */
    private static String realm(URI publicUrl) {
        try (var stream = KeycloakServer.class.getResourceAsStream("/keycloak/realm-opstap-local.json")) {
            return new String(
                            Objects.requireNonNull(stream, "realm-opstap-local.json")
                                    .readAllBytes(),
                            StandardCharsets.UTF_8)
                    .replace("${OPSTAP_PUBLIC_URL}", publicUrl.toString())
                    .replace("${OPSTAP_GATEWAY_SECRET}", GATEWAY_SECRET)
                    .replace("${OPSTAP_ONBOARDING_SECRET}", ONBOARDING_SECRET)
                    .replace("${OPSTAP_SMTP_HOST}", "127.0.0.1")
                    .replace("${OPSTAP_SMTP_PORT}", "1");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
