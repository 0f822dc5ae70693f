package nl.opstap.placement.remarks;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.RemarkChanged;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@PlacementTest
class RemarkTests {
    private static final String WORRY = "Hij komt zo moe thuis. Kan de pauze langer?";

    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    private UUID placement;

    @BeforeEach
    void opened() {
        owner.empty();
        scene.policies();
        placement = desk.opened(scene.student(Scene.MINOR, Scene.READY));
    }

    @Test
    @Tag("PLA-44")
    void aParentHasASayFromTheFirstDayAndTheAnswerStaysWithIt() {
        desk.ok(say(PETRA, WORRY));
        assertThat(waiting(SANNE)).hasSize(1);
        var remark = remarks(SANNE).get(0);
        assertThat(remark.get("text").asString()).isEqualTo(WORRY);
        assertThat(remark.get("answerable").asBoolean()).isTrue();

        desk.ok(answer(SANNE, remark, "Wij maken de pauze een kwartier langer."));

        assertThat(waiting(SANNE)).isEmpty();
        for (var person : List.of(PETRA, DAAN, MARIEKE, SANNE)) {
            assertThat(remarks(person).get(0).get("answer").asString()).contains("kwartier");
        }
        assertThat(owner.published(RemarkChanged.class))
                .extracting(RemarkChanged::what)
                .containsExactly("MADE", "ANSWERED");
        assertThat(answer(SANNE, remark, "Toch niet.")).hasStatus(409);
        assertThat(remarks(PETRA).get(0).get("answer").asString()).contains("kwartier");
    }

    @Test
    @Tag("PLA-44")
    void onlyAParentSaysAndOnlyWhoGuidesAnswers() {
        desk.ok(say(PETRA, WORRY));
        var remark = remarks(SANNE).get(0);

        for (var person : List.of(SANNE, DAAN, MARIEKE)) {
            assertThat(say(person, "Ik ook.")).hasStatus(403);
        }
        assertThat(answer(MARIEKE, remark, "Goed.")).hasStatus(403);
        assertThat(answer(PETRA, remark, "Goed.")).hasStatus(403);
        assertThat(say(BAS, "Wat is hier?")).hasStatus(404);
        assertThat(desk.get(BAS, path())).hasStatus(404);
        assertThat(remarks(SANNE)).hasSize(1);
        assertThat(remarks(SANNE).get(0).get("answer").isNull()).isTrue();
    }

    @Test
    void anotherParentDoesNotReadWhatThisOneSaid() {
        desk.ok(say(PETRA, WORRY));
        owner.sql("update parent_remark set by_id = :other")
                .param("other", UUID.randomUUID())
                .update();

        assertThat(remarks(PETRA)).isEmpty();
        assertThat(remarks(SANNE)).hasSize(1);
    }

    @Test
    void whatWasSaidIsNotReadableInTheDatabase() {
        desk.ok(say(PETRA, WORRY));

        assertThat(owner.sql("select told from parent_remark")
                        .query(byte[].class)
                        .single())
                .isNotEqualTo(WORRY.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void nothingToSayIsRefusedNamingTheField() {
        var refused = say(PETRA, " ");

        assertThat(refused).hasStatus(422);
        assertThat(desk.json(refused).get("errors").get(0).get("field").asString())
                .isEqualTo("text");
    }

    private String path() {
        return "/v1/placements/%s/remarks".formatted(placement);
    }

    private MvcTestResult say(Person person, String text) {
        return desk.post(person, path(), Map.of("text", text));
    }

    private MvcTestResult answer(Person person, JsonNode remark, String text) {
        return desk.put(person, path() + "/" + remark.get("id").asString() + "/answer", Map.of("text", text));
    }

    private JsonNode remarks(Person person) {
        return desk.ok(desk.get(person, path())).get("remarks");
    }

    private JsonNode waiting(Person person) {
        return desk.ok(desk.get(person, "/v1/unanswered-remarks"));
    }
}
