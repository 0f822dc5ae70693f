package nl.opstap.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import nl.opstap.gateway.testing.Browser;
import nl.opstap.gateway.testing.TestGateway;
import nl.opstap.platform.testing.infra.KeycloakServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the web application, how long they may be kept, and what browsers are told. */
class WebApplicationTests {
    private final TestGateway gateway = TestGateway.shared();
    private final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/index.html", "/leerlingen/12", "/l", "/stage/klapper/vandaag", "/problems/no-seats-left"})
    void everyAddressOfTheApplicationAnswersWithItsOnePageAndIsAskedForAgain(String path) {
        var page = browser.get(at(path));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>Opstap</title>");
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-cache");
    }

    @Test
    void aFileWithAHashMayBeKeptForeverAndTheWorkerNever() {
        var hashed = browser.get(at("/assets/app-4f2a.js"));
        var worker = browser.get(at("/sw.js"));

        assertThat(hashed.headers().allValues("Cache-Control")).containsExactly("max-age=31536000, public, immutable");
        assertThat(hashed.headers().firstValue("Content-Type")).hasValue("text/javascript");
        assertThat(worker.headers().allValues("Cache-Control")).containsExactly("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/gone-1111.js", "/missing.png", "/bff/unknown", "/actuator-like.txt"})
    void whatIsNotThereIsAProblemAndNotThePage(String path) {
        var answer = browser.get(at(path));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"/problems/not-found\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/app-4f2a.js", "/api/school/v1/students", "/bff/session"})
    @Tag("GW-52")
    void everyAnswerTellsTheBrowserWhatItMayDo(String path) {
        var headers = browser.get(at(path)).headers();

        var keycloak = URI.create(KeycloakServer.get().issuer());
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                        + "media-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; "
                        + "manifest-src 'self'; form-action 'self' http://" + keycloak.getAuthority() + "; "
                        + "base-uri 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    }

    @Test
    void whatConcernsAPersonIsNeverKept() {
        var session = browser.get(at("/bff/session"));

        assertThat(session.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void theGatewaysOwnActuatorShowsOnlyWhetherItIsAlive() {
        assertThat(browser.get(at("/actuator/health/readiness")).body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(browser.get(at("/actuator/health/liveness")).statusCode()).isEqualTo(200);
        for (var hidden : new String[] {"/actuator", "/actuator/health", "/actuator/env"}) {
            assertThat(browser.get(at(hidden)).statusCode()).isEqualTo(401);
        }
    }

    private URI at(String path) {
        return gateway.address().resolve(path);
    }
}
