package nl.opstap.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.opstap.gateway.testing.Browser;
import nl.opstap.gateway.testing.TestGateway;
import nl.opstap.platform.testing.infra.KeycloakServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Logging in and out through a real Keycloak, as a browser does it. */
class LoginTests {
    private static final String ZWALUWHOF = "0190a000-0000-7000-8000-00000000000a";
    private static final String KASTANJELAAN = "0190a000-0000-7000-8000-00000000000b";

    private final TestGateway gateway = TestGateway.shared();

    @Test
    void aVisitorHasNoSessionAndIsToldSo() {
        assertThat(new Browser().session(gateway).toString()).isEqualTo("{\"authenticated\":false}");
    }

    @Test
    void twoPagesInDutchLeadToTheApplication() {
        var browser = new Browser();

        var first = browser.follow(browser.get(gateway.address().resolve("/bff/login")));
        var landed = browser.logIn("sanne", "/bff/login");

        assertThat(first.body()).contains("lang=\"nl\"");
        assertThat(landed.statusCode()).isEqualTo(200);
        assertThat(landed.uri()).isEqualTo(gateway.address().resolve("/"));
        assertThat(landed.body()).contains("<title>Opstap</title>");
    }

    @Test
    void thePersonReturnsToThePageOfBefore() {
        var landed = new Browser().logIn("sanne", "/bff/login?next=/leerlingen/12%3Ftab=stage");

        assertThat(landed.uri()).isEqualTo(gateway.address().resolve("/leerlingen/12?tab=stage"));
    }

    @Test
    void anAddressOfAnotherServerIsNoPageToReturnTo() {
        for (var elsewhere : new String[] {"//evil.example/", "https://evil.example/", "/%5Cevil.example"}) {
            var landed = new Browser().logIn("sanne", "/bff/login?next=" + elsewhere);

            assertThat(landed.uri()).isEqualTo(gateway.address().resolve("/"));
        }
    }

    @Test
    void theSessionNamesThePersonTheMembershipAndTheRole() {
        var session = Browser.loggedIn("sanne").session(gateway);

        assertThat(session.path("authenticated").asBoolean()).isTrue();
        var user = session.path("user");
        assertThat(user.path("id").asString()).isEqualTo("0190a000-0000-7000-8000-000000000102");
        assertThat(user.path("name").asString()).isEqualTo("Sanne Demo-Bakker");
        assertThat(user.path("email").asString()).isEqualTo("sanne@zwaluwhof.example");
        assertThat(user.path("locale").asString()).isEqualTo("nl");
        assertThat(session.path("idleTimeoutSeconds").asInt()).isEqualTo(3600);
        assertThat(session.path("memberships").size()).isEqualTo(1);
        var school = session.path("memberships").get(0);
        assertThat(school.path("tenantId").asString()).isEqualTo(ZWALUWHOF);
        assertThat(school.path("alias").asString()).isEqualTo("zwaluwhof");
        assertThat(school.path("name").asString()).isEqualTo("VSO De Zwaluwhof (demo)");
        assertThat(school.path("kind").asString()).isEqualTo("SCHOOL");
        assertThat(school.path("schoolType").asString()).isEqualTo("VSO");
        assertThat(school.path("regionId").asString()).isEqualTo("0190a000-0000-7000-8000-000000000001");
        assertThat(school.path("roles").toString()).isEqualTo("[\"stagebegeleider\"]");
    }

    @Test
    @Tag("GW-04")
    void aPersonOfTwoSchoolsHasBothMembershipsAndSwitchesByHeader() {
        var browser = Browser.loggedIn("wilma");

        var memberships = browser.session(gateway).path("memberships");
        assertThat(memberships.size()).isEqualTo(2);
        for (var tenant : new String[] {ZWALUWHOF, KASTANJELAAN}) {
            var answer =
                    browser.call("GET", gateway.address().resolve("/api/school/v1/students"), "X-Tenant-Id", tenant);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().toLowerCase()).contains("\"x-tenant-id\":[\"" + tenant + "\"]");
        }
    }

    @Test
    void theBrowserNeverSeesAToken() {
        var browser = Browser.loggedIn("sanne");

        var session = browser.call("GET", gateway.address().resolve("/bff/session"));

        assertThat(session.body()).doesNotContain("eyJ");
        assertThat(browser.cookie("opstap-session").orElseThrow()).doesNotContain("eyJ");
    }

    @Test
    void logoutOfAScriptEndsTheSessionEverywhere() {
        var browser = Browser.loggedIn("marieke");
        var old = browser.cookie("opstap-session").orElseThrow();

        var answer = browser.call(
                "POST",
                gateway.address().resolve("/logout"),
                "Accept",
                "application/json",
                "X-XSRF-TOKEN",
                browser.csrf());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"logoutUrl\":\"" + KeycloakServer.get().endpoint("logout") + "?id_token_hint=");
        browser.setCookie("opstap-session", old);
        assertThat(browser.call("GET", gateway.address().resolve("/api/school/v1/students"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void afterTheLogoutAddressKeycloakAsksForANameAgain() {
        var browser = Browser.loggedIn("marieke");

        var redirect = browser.call("POST", gateway.address().resolve("/logout"), "X-XSRF-TOKEN", browser.csrf());
        assertThat(redirect.statusCode()).isEqualTo(302);
        var landed = browser.follow(redirect);
        var again = browser.follow(browser.get(gateway.address().resolve("/bff/login")));

        assertThat(landed.uri()).isEqualTo(gateway.address().resolve("/"));
        assertThat(again.body()).contains("name=\"username\"");
    }

    @Test
    void logoutWithoutTheTokenOrByLinkIsRefused() {
        var browser = Browser.loggedIn("marieke");

        assertThat(browser.call("POST", gateway.address().resolve("/logout")).statusCode())
                .isEqualTo(403);
        browser.get(gateway.address().resolve("/logout"));

        assertThat(browser.session(gateway).path("authenticated").asBoolean()).isTrue();
    }

    @Test
    void aLoginThatFailsLeadsToTheFrontPage() {
        var browser = new Browser();

        var answer = browser.get(gateway.address().resolve("/login/oauth2/code/keycloak?code=made-up&state=made-up"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/?login=failed"));
    }

    @Test
    void onHttpsTheCookiesAreSecureAndBoundToTheHost() {
        try (var https = TestGateway.start(Map.of("opstap.public-url", "https://opstap.example"))) {
            var browser = new Browser();

            var start = browser.get(https.address().resolve("/bff/login?next=/vandaag"));

            assertThat(start.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("__Host-opstap-session=")
                            .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                            .doesNotContain("Domain"))
                    .anySatisfy(cookie ->
                            assertThat(cookie).startsWith("XSRF-TOKEN=").contains("; Secure"));
        }
    }
}
