package nl.opstap.system.support;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at the gateway with a cookie jar, as a browser without pictures: logs in through Keycloak's own pages and
 * calls the API as the web application does. Without a log-in it is somebody who came by a link.
 */
public final class Visitor {
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int MOST_REDIRECTS = 10;

    private final URI gateway;

    /** By name: all addresses of a stack are one host, and a browser trusts it with secure cookies as Java does not. */
    private final Map<String, String> cookies;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private UUID tenant;
    private String linkToken;

    public Visitor(URI gateway) {
        this(gateway, new ConcurrentHashMap<>());
    }

    private Visitor(URI gateway, Map<String, String> cookies) {
        this.gateway = gateway;
        this.cookies = cookies;
    }

    /** The same browser at another address of the same host: it shows the same cookies there. */
    public Visitor through(URI otherGateway) {
        var visitor = new Visitor(otherGateway, cookies);
        visitor.tenant = tenant;
        return visitor;
    }

    /** What the API answered; the body is a JSON null when there was none. */
    public record Answer(int status, JsonNode body, HttpResponse<byte[]> raw) {

        /** The body, when the answer is the wanted one; else an error that shows what came instead. */
        public JsonNode expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("%s answered %d instead of %d: %s"
                        .formatted(
                                raw.request().method() + " "
                                        + raw.request().uri().getPath(),
                                status,
                                wanted,
                                body));
            }
            return body;
        }

        public String etag() {
            return raw.headers().firstValue("ETag").orElse("\"0\"");
        }
    }

    public static Visitor loggedIn(URI gateway, Account account) {
        var visitor = new Visitor(gateway);
        visitor.logIn(account);
        return visitor;
    }

    /** Somebody without an account who opened the link of a mail. */
    public static Visitor byLink(URI gateway, String address) {
        var visitor = new Visitor(gateway);
        visitor.linkToken = address.substring(address.indexOf('#') + 1);
        visitor.call("GET", "/bff/session", null);
        return visitor;
    }

    private void logIn(Account account) {
        var page = open(gateway.resolve("/oauth2/authorization/keycloak"));
        page = submit(page, Map.of("username", account.username()));
        if (page.uri().getHost().equals(gateway.getHost()) && page.uri().getPort() != gateway.getPort()) {
            submit(page, Map.of("username", account.username(), "password", Account.PASSWORD, "credentialId", ""));
        }
        tenant = account.tenant();
        var session = call("GET", "/bff/session", null).expect(200);
        if (!session.path("authenticated").asBoolean()) {
            throw new AssertionError(account.username() + " could not log in");
        }
    }

    private HttpResponse<byte[]> submit(HttpResponse<byte[]> page, Map<String, String> fields) {
        var form = FORM.matcher(new String(page.body(), StandardCharsets.UTF_8));
        if (!form.find()) {
            throw new AssertionError("No form on " + page.uri().getPath());
        }
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return follow(send(
                HttpRequest.newBuilder(page.uri().resolve(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))));
    }

    private HttpResponse<byte[]> open(URI address) {
        return follow(send(HttpRequest.newBuilder(address).header("Accept", "text/html")));
    }

    private HttpResponse<byte[]> follow(HttpResponse<byte[]> first) {
        var page = first;
        for (int hop = 0; page.statusCode() / 100 == 3; hop++) {
            if (hop == MOST_REDIRECTS) {
                throw new AssertionError(
                        "Redirected without end, last to " + page.uri().getPath());
            }
            var next = page.uri().resolve(page.headers().firstValue("Location").orElseThrow());
            page = send(HttpRequest.newBuilder(next).header("Accept", "text/html"));
        }
        return page;
    }

    /** Works for another of the own tenants from now on. */
    public Visitor at(UUID other) {
        tenant = other;
        return this;
    }

    public Answer get(String path) {
        return call("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return call("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return call("PUT", path, body);
    }

    public Answer put(String path, Object body, String ifMatch) {
        return call("PUT", path, body, "If-Match", ifMatch);
    }

    /** Reads a stream of events line by line until it ends. */
    public void follow(String path, Consumer<String> line) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("Accept", "text/event-stream")
                .header("X-Tenant-Id", tenant.toString())
                .header("Cookie", cookieHeader())
                .build();
        try (var lines = client.send(request, BodyHandlers.ofLines()).body()) {
            lines.forEach(line);
        } catch (IOException e) {
            throw new AssertionError(path + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public Answer call(String method, String path, Object body, String... headers) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json, application/problem+json, */*");
        if (tenant != null) {
            request.header("X-Tenant-Id", tenant.toString());
        }
        if (linkToken != null) {
            // The name of the service stands before the dot, for the router; the token itself follows.
            request.header("X-Link-Token", linkToken);
        }
        if (cookies.containsKey("XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        if (method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        switch (body) {
            case null -> request.method(method, HttpRequest.BodyPublishers.noBody());
            case Upload upload ->
                request.header("Content-Type", upload.contentType())
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(upload.body()));
            default ->
                request.header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        var response = send(request);
        var text = response.headers().firstValue("Content-Type").orElse("").contains("json")
                ? JSON.readTree(response.body())
                : JSON.nullNode();
        return new Answer(response.statusCode(), text, response);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder builder) {
        if (!cookies.isEmpty()) {
            builder.header("Cookie", cookieHeader());
        }
        var request = builder.build();
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new AssertionError(request.method() + " " + request.uri().getPath() + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
