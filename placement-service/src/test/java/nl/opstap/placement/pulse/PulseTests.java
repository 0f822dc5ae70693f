package nl.opstap.placement.pulse;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How Daan says that his weeks go. Today is Monday 23 November. */
@PlacementTest
class PulseTests {
    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    @Autowired
    TestClock clock;

    private UUID placement;

    @BeforeEach
    void running() {
        owner.empty();
        scene.policies();
        placement = desk.running(scene.student(Scene.MINOR, Scene.READY), scene.place());
    }

    @Test
    @Tag("PLA-55")
    void isAskedOnceAWeekAndTheLastWordOfAWeekCounts() {
        assertThat(asked()).isTrue();
        desk.ok(say(DAAN, "HAPPY", "HAPPY", "NEUTRAL"));
        assertThat(asked()).isFalse();
        desk.ok(say(DAAN, "HAPPY", "SAD", "NEUTRAL"));

        clock.advance(Duration.ofDays(6));
        assertThat(asked()).isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(asked()).isTrue();
        desk.ok(say(DAAN, "HAPPY", "HAPPY", "HAPPY"));

        var weeks = desk.ok(desk.get(SANNE, path())).get("weeks");
        assertThat(weeks.size()).isEqualTo(2);
        assertThat(weeks.get(0).get("week").asString()).isEqualTo("2026-11-30");
        assertThat(weeks.get(1).get("guidance").asString()).isEqualTo("SAD");
    }

    @Test
    @Tag("PLA-55")
    void isOfTheStudentAndReadByTheSchoolButByNoParent() {
        desk.ok(say(DAAN, "SAD", "NEUTRAL", "SAD"));

        for (var person : List.of(SANNE, MARIEKE, DAAN)) {
            assertThat(desk.ok(desk.get(person, path())).get("weeks")).hasSize(1);
        }
        assertThat(desk.ok(desk.get(PETRA, path())).get("weeks")).isEmpty();
        assertThat(desk.get(BAS, path())).hasStatus(404);
        for (var person : List.of(SANNE, MARIEKE, PETRA)) {
            assertThat(say(person, "HAPPY", "HAPPY", "HAPPY")).hasStatus(403);
        }
        assertThat(owner.sql("select encode(faces, 'escape') from pulse")
                        .query(String.class)
                        .single())
                .doesNotContain("SAD");
    }

    @Test
    @Tag("PLA-55")
    void whoIsNotWellIsSeenFirstByWhoGuidesUntilABetterWeekOrTwoWeeksLater() {
        desk.ok(say(DAAN, "HAPPY", "HAPPY", "SAD"));
        assertThat(sad(SANNE)).containsExactly("Daan de Demo");
        assertThat(sad(TOM)).containsExactly("Daan de Demo");
        assertThat(sad(MARIEKE)).isEmpty();
        assertThat(sad(BAS)).isEmpty();

        clock.advance(Duration.ofDays(7));
        assertThat(sad(SANNE)).hasSize(1);
        desk.ok(say(DAAN, "HAPPY", "HAPPY", "NEUTRAL"));
        assertThat(sad(SANNE)).isEmpty();
    }

    @Test
    void allThreeAreNeededAndOnlyWhileTheStageRuns() {
        assertThat(desk.put(DAAN, path(), Map.of("work", "HAPPY", "guidance", "HAPPY")))
                .hasStatus(422);
        desk.ok(desk.post(
                SANNE, "/v1/placements/%s/actions/BREAK_OFF".formatted(placement), Map.of("reason", "OTHER")));
        assertThat(say(DAAN, "HAPPY", "HAPPY", "HAPPY")).hasStatus(409);
        assertThat(asked()).isFalse();
    }

    private MvcTestResult say(Person person, String work, String guidance, String feeling) {
        return desk.put(person, path(), Map.of("work", work, "guidance", guidance, "feeling", feeling));
    }

    private boolean asked() {
        return desk.ok(desk.get(DAAN, path())).get("asked").asBoolean();
    }

    private List<String> sad(Person person) {
        return desk.ok(desk.get(person, "/v1/sad-pulses"))
                .valueStream()
                .map(one -> one.get("studentName").asString())
                .toList();
    }

    private String path() {
        return "/v1/placements/%s/pulse".formatted(placement);
    }
}
