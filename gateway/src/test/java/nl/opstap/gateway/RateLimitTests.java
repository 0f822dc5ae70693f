package nl.opstap.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.opstap.gateway.testing.Browser;
import nl.opstap.gateway.testing.TestGateway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GW-52")
class RateLimitTests {
    @Test
    void guessingLinksEndsIn429WhileLoggedInPeopleGoOn() {
        var worker = Browser.loggedIn("sanne");
        var guesser = new Browser();
        try (var gateway = TestGateway.start(Map.of("opstap.limits.link", 3, "opstap.limits.address", 5))) {
            var link = gateway.address().resolve("/api/placement/v1/links/current");
            for (var guess = 0; guess < 3; guess++) {
                assertThat(guesser.call("GET", link, "X-Link-Token", "guess" + guess)
                                .statusCode())
                        .isEqualTo(200);
            }

            var refused = guesser.call("GET", link, "X-Link-Token", "guess3");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.headers().firstValue("Retry-After"))
                    .hasValueSatisfying(
                            seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 21));
            assertThat(refused.body()).contains("/problems/too-many-requests", "Te veel verzoeken");
            assertThat(worker.call("GET", gateway.address().resolve("/api/school/v1/students"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void oneSessionThatCallsTooOftenDoesNotStopAnother() {
        var busy = Browser.loggedIn("sanne");
        var calm = Browser.loggedIn("marieke");
        try (var gateway = TestGateway.start(Map.of("opstap.limits.session", 4))) {
            var students = gateway.address().resolve("/api/school/v1/students");
            for (var call = 0; call < 4; call++) {
                assertThat(busy.call("GET", students).statusCode()).isEqualTo(200);
            }

            assertThat(busy.call("GET", students).statusCode()).isEqualTo(429);
            assertThat(calm.call("GET", students).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void guessedSessionsCountForTheirAddress() {
        try (var gateway = TestGateway.start(Map.of("opstap.limits.address", 4))) {
            var students = gateway.address().resolve("/api/school/v1/students");
            var last = 0;
            for (var guess = 0; guess < 5; guess++) {
                var guesser = new Browser();
                guesser.setCookie("opstap-session", "Z3Vlc3M" + guess);
                last = guesser.call("GET", students).statusCode();
            }

            assertThat(last).isEqualTo(429);
            assertThat(new Browser().get(gateway.address().resolve("/")).statusCode())
                    .isEqualTo(200);
        }
    }
}
