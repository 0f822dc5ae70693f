package nl.opstap.placement.klapper;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.LOTTE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.school.Guardian;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.Ids;
import nl.opstap.platform.testing.OwnerSql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The klapper goes along from stage to stage, and the next company sees what the student adds. */
@PlacementTest
class KlapperTests {
    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    private UUID student;
    private UUID first;

    @BeforeEach
    void aStageThatWasJudged() {
        scene.policies();
        student = scene.student(Scene.MINOR, Scene.READY);
        first = desk.running(student, scene.place());
        desk.ok(desk.step(SANNE, first, "START_CLOSING"));
        desk.ok(desk.post(SANNE, of(first, "assessments"), Map.of("moment", "FINAL")));
        var id = desk.ok(desk.get(SANNE, of(first, "assessments")))
                .get(0)
                .get("id")
                .asString();
        desk.ok(desk.byLink(desk.lastLink("ASSESS"), Map.of("agreed", true, "scores", scores(4, 2))));
        desk.ok(desk.put(SANNE, of(first, "assessments/" + id + "/school-part"), Map.of("scores", scores(4, 3))));
        desk.ok(desk.put(SANNE, of(first, "assessments/" + id + "/settlement"), Map.of("scores", scores(4, 3))));
    }

    @Test
    @Tag("SCH-40")
    @Tag("SCH-43")
    void everyStageStaysInItWithGoalsAndTheScoresOfBothPerMoment() {
        var second = desk.opened(student);

        var chapters = desk.ok(desk.get(SANNE, klapper())).get("chapters");

        assertThat(chapters.valueStream()
                        .map(chapter -> chapter.get("placementId").asString()))
                .containsExactly(second.toString(), first.toString());
        var judged = chapters.get(1);
        assertThat(judged.get("goals")).hasSize(2);
        assertThat(judged.at("/moments/0/moment").asString()).isEqualTo("FINAL");
        var cooperation = judged.at("/moments/0/scores/0");
        assertThat(cooperation.get("goal").asString()).isEqualTo("Leren samenwerken");
        assertThat(cooperation.get("supervisor").asInt()).isEqualTo(2);
        assertThat(cooperation.get("school").asInt()).isEqualTo(3);
        assertThat(cooperation.get("settled").asInt()).isEqualTo(3);
    }

    @Test
    @Tag("SCH-43")
    void theStudentSeesWhatWasSettledAndNotWhatEachGaveApart() {
        var score = desk.ok(desk.get(DAAN, klapper())).at("/chapters/0/moments/0/scores/0");

        assertThat(score.get("settled").asInt()).isEqualTo(3);
        assertThat(score.get("supervisor").isNull()).isTrue();
        assertThat(score.get("school").isNull()).isTrue();
    }

    @Test
    @Tag("SCH-40")
    void whoHasNothingToDoWithTheStudentDoesNotFindTheKlapper() {
        assertThat(desk.get(LOTTE, klapper())).hasStatus(404);
        assertThat(desk.get(BAS, klapper())).hasStatus(404);
        assertThat(desk.get(PETRA, klapper())).hasStatusOk();
    }

    @Test
    @Tag("GW-24")
    void aParentReadsNoContentTheStudentKeepsAndStillHearsTheFacts() {
        scene.student(student, DAAN, Scene.MINOR, Scene.READY, List.of(new Guardian(PETRA.id(), PETRA.name(), false)));

        assertThat(desk.get(PETRA, klapper()))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("kept-by-student");
        assertThat(desk.get(PETRA, of(first, "certificate"))).hasStatus(403);
        var judged = desk.ok(desk.get(PETRA, of(first, "assessments"))).get(0);
        assertThat(judged.get("shielded").asBoolean()).isTrue();
        assertThat(judged.get("settledAt").isNull())
                .as("that and when it was judged")
                .isFalse();
        assertThat(judged.get("parts").valueStream())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.get("scores").isNull()).isTrue());
        assertThat(desk.ok(desk.get(PETRA, "/v1/placements/" + first))
                        .get("state")
                        .asString())
                .isEqualTo("CLOSING");
        assertThat(desk.ok(desk.get(DAAN, klapper())).get("chapters")).isNotEmpty();
    }

    @Test
    @Tag("SCH-42")
    void theNextCompanySeesNothingOfEarlierStagesUntilTheStudentAddsIt() {
        var second = nextStage();
        var link = companyLink(second);
        assertThat(labels(link)).isEmpty();

        desk.ok(share(DAAN, first, "ASSESSMENT", second, true));

        assertThat(labels(link)).containsExactly("Beoordeling bij Kwekerij De Proef");
        assertThat(shared(link).get(0).get("text").asString()).contains("Leren samenwerken: goed");
        assertThat(desk.ok(desk.get(DAAN, klapper())).at("/chapters/1/shown/0").asString())
                .isEqualTo("ASSESSMENT");

        desk.ok(share(DAAN, first, "ASSESSMENT", second, false));

        assertThat(labels(link)).as("with the next look").isEmpty();
    }

    @Test
    @Tag("SCH-42")
    void aConsentForAssessmentsAloneShowsNoCompanyAnEarlierOne() {
        scene.consent(Ids.next(), student, "ASSESSMENTS", true);

        assertThat(labels(companyLink(nextStage()))).isEmpty();
    }

    @Test
    @Tag("SCH-42")
    void whatACompanyReadsOfItIsRecorded() {
        var second = nextStage();
        desk.ok(share(DAAN, first, "GOALS", second, true));

        shared(companyLink(second));

        assertThat(owner.sql("""
                        select item from access_record
                        where subject_id = ? and actor_role = 'company' and item like 'SHARED%'""").param(student).query(String.class).list()).containsExactly("SHARED_KLAPPER_GOALS");
    }

    @Test
    @Tag("SCH-42")
    void nobodyDecidesForAStudentOfSixteenAndBeforeThatAParentDoes() {
        var second = nextStage();
        for (var other : List.of(SANNE, PETRA)) {
            assertThat(share(other, first, "GOALS", second, true))
                    .hasStatus(403)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("/problems/klapper-not-yours");
        }
        assertThat(share(LOTTE, first, "GOALS", second, true)).hasStatus(404);
        assertThat(share(DAAN, UUID.randomUUID(), "GOALS", second, true)).hasStatus(404);
        assertThat(owner.sql("select count(*) from klapper_share where placement_id = ?")
                        .param(second)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private UUID nextStage() {
        desk.ok(desk.step(SANNE, first, "BREAK_OFF"));
        return desk.agreed(student, scene.place());
    }

    private String companyLink(UUID placement) {
        assertThat(desk.post(SANNE, of(placement, "company-links"), Map.of())).hasStatus(202);
        return desk.lastLink("COMPANY_VIEW");
    }

    private JsonNode shared(String link) {
        return desk.ok(desk.look(link)).get("shared");
    }

    private List<String> labels(String link) {
        return shared(link)
                .valueStream()
                .map(item -> item.get("label").asString())
                .toList();
    }

    private MvcTestResult share(
            nl.opstap.platform.testing.Person person, UUID chapter, String part, UUID with, boolean shown) {
        return desk.put(
                person, klapper() + "/chapters/" + chapter + "/" + part, Map.of("placementId", with, "shown", shown));
    }

    private String klapper() {
        return "/v1/students/" + student + "/stageklapper";
    }

    private static String of(UUID placement, String resource) {
        return "/v1/placements/%s/%s".formatted(placement, resource);
    }

    private static Map<String, Integer> scores(int punctuality, int cooperation) {
        return Map.of("PUNCTUALITY", punctuality, "COOPERATION", cooperation);
    }
}
