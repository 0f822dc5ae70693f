package nl.opstap.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.opstap.gateway.testing.Browser;
import nl.opstap.gateway.testing.TestGateway;
import nl.opstap.platform.testing.infra.KeycloakServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sessions lie in PostgreSQL, sealed, and end when the login does. */
class SessionTests {
    /** Renews the token at every call, so that a test need not wait for one to grow old. */
    private static final Map<String, Object> ALWAYS_RENEWS = Map.of("opstap.login.renew-before", "1h");

    private final TestGateway gateway = TestGateway.shared();

    @Test
    void aLoginSurvivesTheRestartOfTheGateway() {
        var browser = Browser.loggedIn("sanne");
        int port;
        try (var first = TestGateway.start(Map.of())) {
            port = first.address().getPort();
            assertThat(students(browser, first)).isEqualTo(200);
        }

        try (var restarted = TestGateway.start(Map.of("server.port", port))) {
            assertThat(students(browser, restarted)).isEqualTo(200);
            assertThat(browser.session(restarted).path("user").path("name").asString())
                    .isEqualTo("Sanne Demo-Bakker");
        }
    }

    @Test
    void twoGatewaysShareALoginAndItsEnd() {
        var browser = Browser.loggedIn("sanne");
        var cookie = browser.cookie("opstap-session").orElseThrow();
        try (var second = TestGateway.start(Map.of())) {
            assertThat(students(browser, gateway)).isEqualTo(200);
            assertThat(students(browser, second)).isEqualTo(200);
            var written = browser.call(
                    "POST", second.address().resolve("/api/school/v1/students"), "X-XSRF-TOKEN", browser.csrf());
            assertThat(written.statusCode()).isEqualTo(200);

            browser.call("POST", second.address().resolve("/logout"), "X-XSRF-TOKEN", browser.csrf());

            browser.setCookie("opstap-session", cookie);
            assertThat(students(browser, gateway)).isEqualTo(401);
        }
    }

    @Test
    void manyCallsThatRenewTheSameTokenAtOnceAllSucceed() throws Exception {
        var browser = Browser.loggedIn("sanne");
        try (var one = TestGateway.start(ALWAYS_RENEWS);
                var other = TestGateway.start(ALWAYS_RENEWS);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Integer>>();
            for (var call = 0; call < 12; call++) {
                var to = call % 2 == 0 ? one : other;
                calls.add(() -> students(browser, to));
            }

            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }

            assertThat(answers).hasSize(12).containsOnly(200);
            assertThat(students(browser, gateway)).isEqualTo(200);
        }
    }

    @Test
    void aLoginThatKeycloakEndedIs401AndTheSessionIsGone() {
        var browser = Browser.loggedIn("kees");
        var cookie = browser.cookie("opstap-session").orElseThrow();
        try (var renewing = TestGateway.start(ALWAYS_RENEWS)) {
            assertThat(students(browser, renewing)).isEqualTo(200);

            KeycloakServer.get().admin("POST", "/users/0190a000-0000-7000-8000-000000000121/logout", "");

            var refused = browser.call("GET", renewing.address().resolve("/api/school/v1/students"));
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            browser.setCookie("opstap-session", cookie);
            assertThat(students(browser, gateway)).isEqualTo(401);
            assertThat(browser.session(gateway).path("authenticated").asBoolean())
                    .isFalse();
        }
    }

    @Test
    void theSessionPageNoticesAnEndedLoginToo() {
        var browser = Browser.loggedIn("karin");
        try (var renewing = TestGateway.start(ALWAYS_RENEWS)) {
            KeycloakServer.get().admin("POST", "/users/0190a000-0000-7000-8000-000000000122/logout", "");

            assertThat(browser.session(renewing).path("authenticated").asBoolean())
                    .isFalse();
        }
    }

    @Test
    void aRoleTakenAwayIsGoneAtTheNextRenewal() {
        var browser = Browser.loggedIn("bas");
        var keycloak = KeycloakServer.get();
        var organization = "/organizations/0190a000-0000-7000-8000-00000000000b";
        var group = keycloak.admin(organization + "/groups?search=stagebegeleider&exact=true")
                .get(0)
                .path("id")
                .asString();
        var member = organization + "/groups/" + group + "/members/0190a000-0000-7000-8000-000000000112";
        try (var renewing = TestGateway.start(ALWAYS_RENEWS)) {
            keycloak.admin("DELETE", member, "");
            var without = browser.session(renewing).path("memberships").get(0).path("roles");
            keycloak.admin("PUT", member, "");
            var with = browser.session(renewing).path("memberships").get(0).path("roles");

            assertThat(without.toString()).isEqualTo("[]");
            assertThat(with.toString()).isEqualTo("[\"stagebegeleider\"]");
        }
    }

    @Test
    void whileKeycloakIsAwayTheSessionStays() {
        var browser = Browser.loggedIn("sanne");
        try (var lonely = TestGateway.start(Map.of(
                "opstap.login.renew-before",
                "1h",
                "opstap.login.jwks",
                "http://127.0.0.1:1/realms/opstap/protocol/openid-connect/certs"))) {
            var refused = browser.call("GET", lonely.address().resolve("/api/school/v1/students"));

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("/problems/login-unavailable");
            assertThat(browser.session(lonely).path("authenticated").asBoolean())
                    .isTrue();
            assertThat(students(browser, gateway)).isEqualTo(200);
        }
    }

    @Test
    void aWrongOrChangedSecretOfTheGatewayEndsNoSession() {
        var browser = Browser.loggedIn("sanne");
        try (var changed = TestGateway.start(
                Map.of("opstap.login.renew-before", "1h", "opstap.login.client-secret", "not-the-secret"))) {
            assertThat(students(browser, changed)).isEqualTo(503);
        }

        assertThat(students(browser, gateway)).isEqualTo(200);
    }

    @Test
    void aSessionThatCannotBeReadMeansLogInAgain() {
        var browser = Browser.loggedIn("sanne");
        var otherKey = java.util.Base64.getEncoder().encodeToString(new byte[32]);
        try (var changed = TestGateway.start(Map.of("opstap.login.session-key", otherKey))) {
            assertThat(students(browser, changed)).isEqualTo(401);
            assertThat(browser.session(changed).path("authenticated").asBoolean())
                    .isFalse();
        }
    }

    @Test
    void theDatabaseShowsNoTokenAndNoSecret() {
        Browser.loggedIn("sanne");

        var stored = gateway.bean(JdbcTemplate.class)
                .queryForList("select attribute_bytes from spring_session_attributes", byte[].class);

        assertThat(stored)
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain("eyJ", "OAuth2AuthorizedClient", KeycloakServer.GATEWAY_SECRET));
    }

    @Test
    void aMadeUpCookieIsNobody() {
        var browser = new Browser();
        browser.setCookie("opstap-session", "bWFkZS11cA==");

        assertThat(students(browser, gateway)).isEqualTo(401);
    }

    @Test
    @Tag("GW-10")
    void aForgedTenantIsRefusedAndAnOwnTokenOfTheCallerStaysBehind() {
        var browser = Browser.loggedIn("sanne");
        var address =
                gateway.address().resolve("/api/school/v1/students?tenantId=0190a000-0000-7000-8000-00000000000b");

        var forged = browser.call("GET", address, "X-Tenant-Id", "0190a000-0000-7000-8000-00000000000b");
        var withOwnToken = browser.call("GET", address, "Authorization", "Bearer made-up");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(withOwnToken.statusCode()).isEqualTo(200);
        assertThat(withOwnToken.body()).doesNotContain("made-up").contains("Bearer eyJ");
    }

    private static int students(Browser browser, TestGateway at) {
        URI address = at.address().resolve("/api/school/v1/students");
        return browser.call("GET", address).statusCode();
    }
}
