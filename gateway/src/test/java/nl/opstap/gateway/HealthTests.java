package nl.opstap.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.opstap.gateway.testing.Browser;
import nl.opstap.gateway.testing.Downstream;
import nl.opstap.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;

class HealthTests {
    private final Browser browser = new Browser();

    @Test
    void namesTheOnePartThatIsAwayToAPersonAndToAProgram() {
        var health = TestGateway.shared().address().resolve("/health");

        var page = browser.get(health);
        var program = browser.call("GET", health, "Accept", "application/json");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("Een deel van Opstap werkt nu niet", "notification-service</th><td>werkt niet</td>")
                .contains("keycloak</th><td>werkt</td>", "database</th><td>werkt</td>");
        assertThat(program.statusCode()).isEqualTo(503);
        assertThat(program.body())
                .isEqualTo("{\"status\":\"DOWN\",\"components\":{\"company-service\":\"UP\","
                        + "\"notification-service\":\"DOWN\",\"placement-service\":\"UP\",\"school-service\":\"UP\","
                        + "\"transition-service\":\"UP\",\"keycloak\":\"UP\",\"database\":\"UP\"}}");
    }

    @Test
    void saysThatAllWorksWhenItDoes() {
        try (var gateway = TestGateway.start(Map.of(
                "opstap.routing.services.notification", Downstream.shared().address()))) {
            var page = browser.get(gateway.address().resolve("/health"));

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<html lang=\"nl\">", "Alles werkt");
        }
    }

    @Test
    void startsAndServesPagesWhileKeycloakIsAway() {
        try (var gateway = TestGateway.start(Map.of("opstap.issuer", "http://127.0.0.1:1/realms/opstap"))) {
            assertThat(browser.get(gateway.address().resolve("/")).statusCode()).isEqualTo(200);
            assertThat(browser.get(gateway.address().resolve("/health")).body())
                    .contains("keycloak</th><td>werkt niet</td>");
        }
    }
}
