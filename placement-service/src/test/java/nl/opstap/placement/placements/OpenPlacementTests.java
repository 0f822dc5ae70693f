package nl.opstap.placement.placements;

import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.OwnerSql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlacementTest
class OpenPlacementTests {
    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    @BeforeEach
    void policies() {
        owner.empty();
        scene.policies();
    }

    @Test
    void openingTwiceWithTheSameKeyOpensOne() {
        var student = scene.student(Scene.MINOR, Scene.READY);
        var key = UUID.randomUUID().toString();

        var first = open(student, key);
        var second = open(student, key);

        assertThat(second)
                .hasStatus(201)
                .hasHeader("Location", first.getResponse().getHeader("Location"))
                .hasHeader("ETag", first.getResponse().getHeader("ETag"));
        assertThat(desk.json(second)).isEqualTo(desk.json(first));
        assertThat(owner.count("placement")).isEqualTo(1);
    }

    @Test
    void aStepIsTakenOnceForOneKeyAndItsAnswerHasTheVersionOfThePlacement() {
        var placement = desk.opened(scene.student(Scene.MINOR, Scene.READY));
        var path = "/v1/placements/%s/actions/START_INTAKE".formatted(placement);

        var first = desk.send(HttpMethod.POST, SANNE, path, Map.of(), "Idempotency-Key", "start");
        var second = desk.send(HttpMethod.POST, SANNE, path, Map.of(), "Idempotency-Key", "start");

        var tag = desk.get(SANNE, "/v1/placements/" + placement).getResponse().getHeader("ETag");
        assertThat(first).hasStatusOk().hasHeader("ETag", tag);
        assertThat(second).hasStatusOk().hasHeader("ETag", tag);
        assertThat(desk.state(placement)).isEqualTo("INTAKE");
    }

    private MvcTestResult open(UUID student, String key) {
        return desk.send(
                HttpMethod.POST,
                SANNE,
                "/v1/placements",
                Map.of("studentId", student, "phase", 2),
                "Idempotency-Key",
                key);
    }
}
