package nl.opstap.gateway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.opstap.platform.testing.infra.KeycloakServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser does for us: keeps cookies, follows redirects, fills in the two pages of a login. */
public final class Browser {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"", Pattern.DOTALL);

    /** By name only: every cookie of a test run belongs to 127.0.0.1, and browsers ignore the port. */
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    /** Logs in at the public gateway and stays on the page to which it led. */
    public static Browser loggedIn(String username) {
        var browser = new Browser();
        var landed = browser.logIn(username, "/bff/login");
        if (landed.statusCode() != 200) {
            throw new IllegalStateException("Login of " + username + " ended in " + landed.statusCode());
        }
        return browser;
    }

    public HttpResponse<String> logIn(String username, String start) {
        var first = follow(get(TestGateway.shared().address().resolve(start)));
        var second = follow(submit(first, Map.of("username", username)));
        return follow(submit(second, Map.of("username", username, "password", KeycloakServer.PASSWORD)));
    }

    /** Sends the form of a page, its hidden fields and ours. */
    public HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
        var action = FORM.matcher(page.body());
        if (!action.find()) {
            throw new IllegalStateException(
                    "No form at " + page.uri() + " (" + page.statusCode() + "): " + page.body());
        }
        var all = new LinkedHashMap<String, String>();
        var hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            all.put(hidden.group(1), hidden.group(2));
        }
        all.putAll(fields);
        var body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(page.uri().resolve(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> follow(HttpResponse<String> response) {
        var last = response;
        for (var hop = 0; last.statusCode() / 100 == 3; hop++) {
            if (hop > 10) {
                throw new IllegalStateException("Redirected without end, last to " + last.uri());
            }
            last = get(last.uri().resolve(last.headers().firstValue("Location").orElseThrow()));
        }
        return last;
    }

    public HttpResponse<String> get(URI address, String... headers) {
        return send(with(HttpRequest.newBuilder(address).header("Accept", "text/html,*/*"), headers));
    }

    /** A call of the application's script. */
    public HttpResponse<String> call(String method, URI address, String... headers) {
        return send(with(request(address), headers)
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")));
    }

    public HttpResponse<InputStream> open(URI address, String... headers) {
        return send(with(request(address), headers), BodyHandlers.ofInputStream());
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Content-Type", "application/json");
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    public JsonNode session(TestGateway gateway) {
        return JSON.readTree(
                call("GET", gateway.address().resolve("/bff/session")).body());
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    /** The token that the application sends along with what it writes. */
    public String csrf() {
        return cookie("XSRF-TOKEN").orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = HTTP.send(request.build(), handler);
            keep(response.headers().allValues("Set-Cookie"));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(List<String> set) {
        for (var cookie : set) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (cookie.contains("Max-Age=0") || pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }
}
