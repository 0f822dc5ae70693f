package nl.opstap.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.opstap.gateway.testing.Browser;
import nl.opstap.gateway.testing.Downstream;
import nl.opstap.gateway.testing.TestGateway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What reaches a service, and what a caller hears when nothing may or can. */
class RoutingTests {
    private final TestGateway gateway = TestGateway.shared();

    @ParameterizedTest
    @ValueSource(strings = {"school", "company", "placement", "transition"})
    @Tag("GW-01")
    void everyServiceIsReachedUnderItsNameWithTheTokenOfTheSession(String service) {
        var answer = Browser.loggedIn("sanne").call("GET", at("/api/" + service + "/v1/things/7?limit=5&q=a%20b"));

        var told = told(answer.body());
        assertThat(told.path("path").asString()).isEqualTo("/v1/things/7?limit=5&q=a%20b");
        assertThat(header(told, "Authorization")).startsWith("Bearer eyJ");
        assertThat(header(told, "Cookie")).isEmpty();
        assertThat(header(told, "X-xsrf-token")).isEmpty();
        assertThat(answer.headers().firstValue("API-Version")).hasValue("1.2.3");
    }

    @Test
    void aBodyArrivesAsItWasSent() {
        var browser = Browser.loggedIn("sanne");

        var answer = browser.call("POST", at("/api/school/v1/students"), "X-XSRF-TOKEN", browser.csrf());

        assertThat(told(answer.body()).path("method").asString()).isEqualTo("POST");
        assertThat(told(answer.body()).path("body").asString()).isEqualTo("{}");
    }

    @Test
    void whatACallerClaimsToForwardStaysBehind() {
        var answer = Browser.loggedIn("sanne")
                .call("GET", at("/api/school/v1/students"), "X-Forwarded-For", "10.9.8.7", "Forwarded", "for=10.9.8.7");

        assertThat(answer.body()).doesNotContain("10.9.8.7");
    }

    @Test
    void theAddressOfWhatWasMadeCanBeFollowedAndNoCookieComesFromAService() {
        var browser = Browser.loggedIn("sanne");

        var made = browser.call("POST", at("/api/school/v1/created"), "X-XSRF-TOKEN", browser.csrf());

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location")).hasValue("/api/school/v1/created/7");
        assertThat(browser.cookie("leak")).isEmpty();
    }

    @Test
    @Tag("GW-52")
    void writingWithoutTheTokenOfThePageIs403() {
        var browser = Browser.loggedIn("sanne");

        var without = browser.call("POST", at("/api/school/v1/students"));
        var wrong = browser.call("POST", at("/api/school/v1/students"), "X-XSRF-TOKEN", "made-up");

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("/problems/csrf-token-invalid");
        assertThat(wrong.statusCode()).isEqualTo(403);
    }

    @Test
    @Tag("GW-52")
    void withoutLoginAnApiCallIs401AndNeverARedirect() {
        var answer = new Browser().get(at("/api/school/v1/students"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"/problems/unauthenticated\"", "U bent niet ingelogd");
    }

    @Test
    void aProblemIsInEnglishForWhoAsks() {
        var answer = new Browser().get(at("/api/school/v1/students"), "Accept-Language", "en-GB,en;q=0.9");

        assertThat(answer.body()).contains("You are not logged in");
    }

    @Test
    void theGroundOfAMapComesWithoutAnythingAboutWhoLooks() {
        var tile =
                Browser.loggedIn("sanne").call("GET", at("/tiles/8/131/84.png"), "Referer", "http://here/leerlingen/7");

        var told = told(tile.body());
        assertThat(told.path("path").asString()).isEqualTo("/map/8/131/84.png");
        assertThat(told.path("headers").propertyNames())
                .doesNotContain("Cookie", "Authorization", "Referer", "X-forwarded-for", "Forwarded");
        assertThat(told.path("headers").toString()).doesNotContain("Chrome", "leerlingen");
        assertThat(tile.headers().firstValue("Cache-Control")).hasValue("private, max-age=86400");
    }

    @Test
    void theGatewayIsNoWayToOtherPagesOfThePublisherNorForStrangers() {
        var browser = Browser.loggedIn("sanne");

        for (var path : new String[] {"/tiles/8/131/84", "/tiles/8/131/../84.png", "/tiles/x/1/1.png", "/tiles/"}) {
            assertThat(browser.call("GET", at(path)).statusCode()).as(path).isIn(400, 404);
        }
        assertThat(new Browser().get(at("/tiles/8/131/84.png")).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/placement/v1/links/current",
                "/api/company/v1/links/current/extra",
                "/api/placement/v1/documents/verification",
                "/api/school/v1/openapi.json"
            })
    void aFewPathsNeedNoLoginAndCarryNoToken(String path) {
        for (var visitor : new Browser[] {new Browser(), Browser.loggedIn("sanne")}) {
            var answer = visitor.call("GET", at(path), "X-Link-Token", "secret-link");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(told(answer.body()), "Authorization")).isEmpty();
            assertThat(header(told(answer.body()), "X-link-token")).isEqualTo("secret-link");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/school/v1/links",
                "/api/school/v1/links/current-other",
                "/api/school/v1/documents",
                "/api/school/links/current"
            })
    void pathsThatOnlyLookLikeThemNeedALogin(String path) {
        assertThat(new Browser().call("GET", at(path)).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/school/actuator/health/readiness",
                "/api/school/v2/students",
                "/api/unknown/v1/students",
                "/api/school"
            })
    void nothingButVersionOneOfAServiceIsRouted(String path) {
        var answer = Browser.loggedIn("sanne").call("GET", at(path));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/problems/not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/school/v1/../actuator/health",
                "/api/school/v1/%2e%2e/actuator/health",
                "/api/school/v1/..;/actuator/health",
                "/api/school/v1//actuator",
                "/api/school/v1/%2factuator"
            })
    void noPathClimbsOutOfVersionOne(String path) {
        var answer = Browser.loggedIn("sanne").call("GET", URI.create(gateway.address() + path));

        assertThat(answer.statusCode()).isIn(400, 404);
    }

    @Test
    @Tag("GW-52")
    void aServiceThatIsAwayIs503AndOnlyThatService() {
        var browser = Browser.loggedIn("sanne");

        var away = browser.call("GET", at("/api/notification/v1/messages"));

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(away.body()).contains("/problems/service-unavailable").doesNotContain("127.0.0.1", "Exception");
        assertThat(browser.call("GET", at("/api/school/v1/students")).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Timeout(30)
    void anEventStreamArrivesEventByEvent() throws Exception {
        Downstream.shared().sendNextEvent("one");
        var stream = Browser.loggedIn("sanne").open(at("/api/school/v1/events?id=one"), "Accept", "text/event-stream");

        try (var lines = lines(stream)) {
            assertThat(lines.readLine()).isEqualTo("data: 1");
            assertThat(lines.readLine()).isEmpty();
            // Only now is the second one made: nothing waited for the end of the stream.
            Downstream.shared().sendNextEvent("one");
            assertThat(lines.readLine()).isEqualTo("data: 2");
        }
    }

    @Test
    @Timeout(30)
    void anEventStreamStaysOpenLongerThanAnAnswerMayTake() throws Exception {
        var browser = Browser.loggedIn("sanne");
        try (var hasty = TestGateway.start(Map.of("opstap.routing.read-timeout", "300ms"))) {
            Downstream.shared().sendNextEvent("two");
            var stream = browser.open(
                    hasty.address().resolve("/api/school/v1/events?id=two"), "Accept", "text/event-stream");
            try (var lines = lines(stream)) {
                assertThat(lines.readLine()).isEqualTo("data: 1");
                assertThat(lines.readLine()).isEmpty();

                var tooLate = browser.call("GET", hasty.address().resolve("/api/school/v1/never"));
                Downstream.shared().sendNextEvent("two");

                assertThat(tooLate.statusCode()).isEqualTo(503);
                assertThat(lines.readLine()).isEqualTo("data: 2");
            }
        }
    }

    private static BufferedReader lines(HttpResponse<InputStream> stream) {
        return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
    }

    private URI at(String path) {
        return gateway.address().resolve(path);
    }

    private static JsonNode told(String body) {
        return JsonMapper.shared().readTree(body);
    }

    private static String header(JsonNode told, String name) {
        return told.path("headers").path(name).path(0).asString("");
    }
}
