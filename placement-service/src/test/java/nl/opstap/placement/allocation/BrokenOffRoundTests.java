package nl.opstap.placement.allocation;

import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.OwnerSql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The process that calculates is ended before it can answer, as by a crash. */
@PlacementTest
@TestPropertySource(properties = "opstap.placement.allocation.patience=PT0.01S")
class BrokenOffRoundTests {
    private static final String ROUNDS = "/v1/allocation-rounds";

    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    @BeforeEach
    void nothingElse() {
        owner.empty();
    }

    @Test
    @Tag("PLA-26")
    void aCalculationThatBreaksOffChangesNothingAndCanBeDoneAgain() {
        scene.policies();
        scene.place();
        var placement = desk.searching(scene.student(Scene.MINOR, Scene.READY));
        var round = ROUNDS + "/"
                + desk.ok(desk.post(
                                RIA, ROUNDS, Map.of("title", "Winter", "from", "2026-11-01", "until", "2026-12-31")))
                        .get("id")
                        .asString();
        desk.ok(desk.post(SANNE, round + "/students", Map.of("placementIds", List.of(placement))));

        assertThat(desk.post(RIA, round + "/calculation", Map.of())).hasStatus(202);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> line().get("state").asString().equals("FAILED"));

        assertThat(line().get("seed").isNull()).isTrue();
        var student =
                desk.ok(desk.get(SANNE, round + "/students")).get("students").get(0);
        assertThat(student.get("standing").asString()).isEqualTo("ENTERED");
        assertThat(desk.state(placement)).isEqualTo("SEARCHING");
        assertThat(desk.post(RIA, round + "/calculation", Map.of())).hasStatus(202);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> line().get("state").asString().equals("FAILED"));
    }

    private JsonNode line() {
        return desk.ok(desk.get(RIA, ROUNDS)).get("rounds").get(0);
    }
}
