package nl.opstap.gateway.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.opstap.gateway.testing.Browser;
import nl.opstap.gateway.testing.TestGateway;
import nl.opstap.platform.testing.infra.KeycloakServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the realm does once a real Keycloak has imported it. */
class RealmTests {
    private static final String ZWALUWHOF = "0190a000-0000-7000-8000-00000000000a";
    private static final String KASTANJELAAN = "0190a000-0000-7000-8000-00000000000b";

    private final KeycloakServer keycloak = KeycloakServer.get();

    @Test
    void everyOrganizationAndEveryPersonCameIn() {
        assertThat(keycloak.admin("/organizations").findValuesAsString("alias"))
                .containsExactlyInAnyOrder(
                        "regio-peelrand", "zwaluwhof", "kastanjelaan", "kompas-college", "veenbeek", "de-schakel");
        assertThat(keycloak.admin("/users?max=100").findValuesAsString("username"))
                .contains(
                        "marieke", "sanne", "tom", "olga", "ingrid", "daan", "petra", "adriaan", "fatima", "lotte",
                        "mo", "bas", "noor", "kees", "karin", "yusuf", "ravi", "wilma", "jasper", "jip", "ria", "otto",
                        "bo");
    }

    @Test
    void theTokenOfSanneNamesHerSchoolAndHerRole() throws ParseException {
        var token = token("sanne");

        assertThat(token.getSubject()).isEqualTo("0190a000-0000-7000-8000-000000000102");
        assertThat(token.getAudience()).containsExactly("opstap-api");
        assertThat(token.getClaim("realm_access")).isNull();
        assertThat(Duration.between(
                        token.getIssueTime().toInstant(),
                        token.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofSeconds(300));
        assertThat(token.getJSONObjectClaim("organization"))
                .isEqualTo(Map.of("zwaluwhof", school(ZWALUWHOF, "VSO De Zwaluwhof (demo)", "VSO")));
    }

    @Test
    @Tag("GW-04")
    void theTokenOfWilmaNamesBothHerSchools() throws ParseException {
        assertThat(token("wilma").getJSONObjectClaim("organization"))
                .isEqualTo(Map.of(
                        "zwaluwhof", school(ZWALUWHOF, "VSO De Zwaluwhof (demo)", "VSO"),
                        "kastanjelaan", school(KASTANJELAAN, "PrO Kastanjelaan (demo)", "PRO")));
    }

    @Test
    void nobodyGetsATokenForAPasswordExceptThroughTheLocalClient() {
        for (var client : List.of("gateway", "opstap-onboarding", "admin-cli", "account")) {
            var form = new HashMap<>(Map.of(
                    "client_id",
                    client,
                    "grant_type",
                    "password",
                    "username",
                    "sanne",
                    "password",
                    KeycloakServer.PASSWORD));
            if (client.equals("gateway")) {
                form.put("client_secret", KeycloakServer.GATEWAY_SECRET);
            }

            assertThat(keycloak.token("opstap", form).statusCode()).isIn(400, 401);
        }
    }

    @Test
    void noClientOfTheRunningRealmAllowsThePasswordGrantOrTheImplicitFlow() {
        for (var client : keycloak.admin("/clients")) {
            if (!client.path("clientId").asString().equals("opstap-cli")) {
                assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
            }
            assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
        }
    }

    @Test
    void aLoginWithoutProofKeyIsRefused() {
        var answer = new Browser().get(authorization(keycloak.publicUrl() + "/login/oauth2/code/keycloak", ""));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).contains("error=invalid_request", "code_challenge_method"));
    }

    @Test
    void aLoginThatWouldReturnElsewhereIsRefused() {
        for (var elsewhere : List.of(
                "https://evil.example/login/oauth2/code/keycloak",
                keycloak.publicUrl() + "/login/oauth2/code/other",
                keycloak.publicUrl() + "/login/oauth2/code/keycloak/more",
                keycloak.publicUrl() + "/")) {
            var answer = new Browser()
                    .get(authorization(
                            elsewhere,
                            "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
    }

    @Test
    void theRealmIsHardened() {
        var realm = keycloak.admin("");

        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("failureFactor").asInt()).isEqualTo(5);
        assertThat(realm.path("registrationAllowed").asBoolean()).isFalse();
        assertThat(realm.path("revokeRefreshToken").asBoolean())
                .as("rotation would log people out when two calls renew at once")
                .isFalse();
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(realm.path("passwordPolicy").asString()).contains("length(12)", "passwordHistory(3)");
        assertThat(realm.path("defaultLocale").asString()).isEqualTo("nl");
        assertThat(realm.path("eventsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("adminEventsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("sslRequired").asString()).isEqualTo("external");
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneIsRefusedToo() {
        for (var guess = 0; guess < 5; guess++) {
            assertThat(passwordGrant("yusuf", "wrong-password-" + guess)).isNotEqualTo(200);
        }

        assertThat(passwordGrant("yusuf", KeycloakServer.PASSWORD)).isNotEqualTo(200);

        keycloak.admin("DELETE", "/attack-detection/brute-force/users/0190a000-0000-7000-8000-000000000123", "");
        assertThat(passwordGrant("yusuf", KeycloakServer.PASSWORD)).isEqualTo(200);
    }

    @Test
    void whoMustUseASecondFactorIsAskedToSetItUpAtTheFirstLogin() {
        var role = keycloak.admin("/roles/otp-required");
        var otto = "/users/0190a000-0000-7000-8000-000000000152/role-mappings/realm";
        keycloak.admin("POST", otto, "[" + role + "]");
        try {
            var landed = new Browser().logIn("otto", "/bff/login");

            assertThat(landed.uri().toString()).contains("CONFIGURE_TOTP");
        } finally {
            keycloak.admin("DELETE", otto, "[" + role + "]");
        }
        var browser = Browser.loggedIn("otto");
        assertThat(browser.session(TestGateway.shared()).path("authenticated").asBoolean())
                .isTrue();
    }

    @Test
    void theLoginPageShowsNoBroker() {
        var browser = new Browser();

        var page = browser.follow(browser.get(TestGateway.shared().address().resolve("/bff/login")));

        assertThat(page.body()).doesNotContain("Entree", "SURFconext", "eHerkenning", "/broker/");
        assertThat(keycloak.admin("/identity-provider/instances").findValuesAsString("alias"))
                .containsExactlyInAnyOrder("entree", "surfconext", "eherkenning", "gemeente");
    }

    @Test
    void theOnboardingClientMayManageOrganizationsAndUsersAndNotTheRealm() {
        var client = keycloak.admin("/clients?clientId=opstap-onboarding").get(0);
        var secret = keycloak.admin("/clients/" + client.path("id").asString() + "/client-secret");

        var answer = keycloak.token(
                "opstap",
                Map.of(
                        "client_id", "opstap-onboarding",
                        "client_secret", secret.path("value").asString(),
                        "grant_type", "client_credentials"));

        var access = claims(json(answer.body()).path("access_token").asString()).getClaim("resource_access");
        assertThat(access.toString())
                .contains("manage-organizations", "manage-users")
                .doesNotContain("realm-admin", "manage-realm", "manage-clients");
        assertThat(secret.path("value").asString()).hasSizeGreaterThan(20);
    }

    private URI authorization(String redirect, String proof) {
        return URI.create(keycloak.endpoint("auth") + "?client_id=gateway&response_type=code&scope=openid&state=s"
                + "&redirect_uri=" + redirect + proof);
    }

    private int passwordGrant(String username, String password) {
        return keycloak.token("opstap", passwordForm(username, password)).statusCode();
    }

    private JWTClaimsSet token(String username) {
        var answer = keycloak.token("opstap", passwordForm(username, KeycloakServer.PASSWORD));
        return claims(json(answer.body()).path("access_token").asString());
    }

    private static Map<String, String> passwordForm(String username, String password) {
        return Map.of(
                "client_id", "opstap-cli",
                "grant_type", "password",
                "username", username,
                "password", password,
                "scope", "openid organization:*");
    }

    private static Map<String, Object> school(String id, String name, String type) {
        return Map.of(
                "id", id,
                "tenantId", List.of(id),
                "name", List.of(name),
                "kind", List.of("SCHOOL"),
                "schoolType", List.of(type),
                "regionId", List.of("0190a000-0000-7000-8000-000000000001"),
                "groups", List.of("/stagebegeleider"));
    }

    private static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException(token, e);
        }
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }
}
