package nl.opstap.placement.stagereport;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.LOTTE;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.StageReportReady;
import nl.opstap.contracts.school.Guardian;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@PlacementTest
class StageReportTests {
    /** Another parent of the same school. */
    private static final Person OTHER_PARENT = PETRA.withId(UUID.fromString("01900000-0000-7000-8000-0000000000b7"));

    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    @Autowired
    TestClock clock;

    private UUID student;
    private UUID placement;

    @BeforeEach
    void settled() {
        owner.empty();
        scene.policies();
        student = scene.student(Scene.MINOR, Scene.READY);
        placement = desk.running(student, scene.place());
    }

    @Test
    @Tag("PLA-62")
    void theFinalTalkGoesThroughTheGoalsOnceBothHaveJudgedAndSettled() {
        assertThat(hold(SANNE, Map.of())).hasStatus(409);
        judged();

        assertThat(seenBy(SANNE).get("goals").valueStream())
                .hasSize(2)
                .allSatisfy(goal -> assertThat(goal.get("settled").asInt()).isEqualTo(3));
        assertThat(seenBy(DAAN).get("goals")).isEmpty();
        assertThat(desk.get(SANNE, path("stage-report/file"))).hasStatus(404);

        desk.ok(hold(SANNE, Map.of()));
        var cooperation = seenBy(DAAN).get("goals").get(1);
        assertThat(cooperation.get("supervisor").asInt()).isEqualTo(4);
        assertThat(cooperation.get("school").asInt()).isEqualTo(2);
        assertThat(cooperation.get("settled").asInt()).isEqualTo(3);
        assertThat(cooperation.get("remark").asString()).isEqualTo("Vraagt nu zelf om hulp");
        assertThat(seenBy(DAAN).get("editable").asBoolean()).isFalse();
    }

    @Test
    @Tag("PLA-62")
    void whatIsWrongIsSaidAndWhoMayNotDoesNot() {
        judged();

        assertThat(fields(hold(SANNE, Map.of("day", clock.today().plusDays(1).toString()))))
                .containsExactly("day");
        assertThat(fields(hold(SANNE, Map.of("present", List.of("COMPANY"))))).containsExactly("present");
        assertThat(fields(hold(SANNE, Map.of("remarks", Map.of("PACE", "Snel")))))
                .containsExactly("remarks");
        for (var person : List.of(DAAN, PETRA, MARIEKE)) {
            assertThat(hold(person, Map.of())).hasStatus(403);
        }
        assertThat(hold(BAS, Map.of())).hasStatus(404);
        desk.ok(hold(SANNE, Map.of()));
        assertThat(desk.send(HttpMethod.PUT, SANNE, path("final-talk"), body(Map.of()), "If-Match", "\"0\""))
                .hasStatus(412);
        assertThat(new String(
                        owner.sql("select remark from final_talk_goal")
                                .query(byte[].class)
                                .single(),
                        StandardCharsets.UTF_8))
                .doesNotContain("hulp");
    }

    @Test
    @Tag("PLA-62")
    void theReportSaysBothJudgementsTheSettledOneTheTalkAndTheNumbers() {
        wrote();
        judged();
        desk.ok(hold(SANNE, Map.of()));

        var report = text(SANNE);

        assertThat(report)
                .contains("Stagerapport", "Daan de Demo", "Kwekerij De Proef", "Leren samenwerken")
                .contains("heel goed", "begin", "goed", "Vraagt nu zelf om hulp", "Hoe verder: een tweede stage")
                .contains("Aanwezig zijn", "Gepland", "Logboek", "Geschreven")
                .doesNotContain("Ik heb gezaaid");
        assertThat(seenBy(SANNE).get("readable").asBoolean()).isTrue();
    }

    @Test
    @Tag("PLA-62")
    void whatCameOfTheTalkAboutAJobStandsInItOnlyWhenTheStudentWantsThat() {
        judged();
        desk.ok(desk.step(SANNE, placement, "START_CLOSING"));
        desk.ok(desk.send(
                HttpMethod.PUT,
                SANNE,
                path("closing-talk"),
                Map.of("day", clock.today().toString(), "fits", "YES", "jobHere", "NOW", "result", "JOB_OFFERED"),
                "If-Match",
                "\"0\""));
        desk.ok(hold(SANNE, Map.of()));

        assertThat(text(SANNE)).doesNotContain("Werk na de stage");
        for (var person : List.of(SANNE, PETRA, MARIEKE)) {
            assertThat(choose(person, true)).hasStatus(403);
        }
        desk.ok(choose(DAAN, true));
        assertThat(text(SANNE)).contains("Werk na de stage", "Het bedrijf biedt een baan aan.");
        desk.ok(choose(DAAN, false));
        assertThat(text(PETRA)).doesNotContain("Werk na de stage");
    }

    @Test
    void below16AParentChooses() {
        scene.student(student, DAAN, LocalDate.of(2011, 5, 1), Scene.READY, parent(true));
        judged();
        desk.ok(hold(SANNE, Map.of()));

        assertThat(choose(DAAN, true)).hasStatus(403);
        desk.ok(choose(PETRA, true));
        assertThat(seenBy(PETRA).get("showsResult").asBoolean()).isTrue();
    }

    @Test
    @Tag("PLA-66")
    void aParentOfAMinorHearsOfTheReportAndReadsItWithoutTheLogbookAndChangesNothing() {
        wrote();
        judged();
        desk.ok(hold(SANNE, Map.of()));

        assertThat(owner.published(StageReportReady.class))
                .singleElement()
                .satisfies(ready -> assertThat(ready.parents()).containsExactly(PETRA.id()));
        assertThat(text(PETRA))
                .contains("Leren samenwerken", "Vraagt nu zelf om hulp")
                .doesNotContain("Logboek");
        assertThat(seenBy(PETRA).get("editable").asBoolean()).isFalse();
        assertThat(seenBy(PETRA).get("mayChoose").asBoolean()).isFalse();

        desk.ok(hold(SANNE, Map.of("nextStep", "een baan")));
        assertThat(owner.published(StageReportReady.class)).as("told once").hasSize(1);
    }

    @Test
    @Tag("PLA-66")
    void itIsPersonalSoThatNobodyElsesParentOrStudentReadsIt() {
        judged();
        desk.ok(hold(SANNE, Map.of()));

        for (var other : List.of(OTHER_PARENT, LOTTE, BAS)) {
            assertThat(desk.get(other, path("stage-report/file"))).hasStatus(404);
            assertThat(desk.get(other, path("final-talk"))).hasStatus(404);
            assertThat(desk.get(other, path("assessments"))).hasStatus(404);
        }
    }

    @Test
    @Tag("PLA-66")
    @Tag("GW-24")
    void aParentOfSomebodyOf18ReadsItOnlyWhenTheStudentLetsThem() {
        judged();
        desk.ok(hold(SANNE, Map.of()));

        scene.student(student, DAAN, Scene.ADULT, Scene.READY, List.of());
        assertThat(desk.get(PETRA, path("stage-report/file"))).hasStatus(404);
        assertThat(desk.get(PETRA, path("assessments"))).hasStatus(404);

        scene.student(student, DAAN, Scene.ADULT, Scene.READY, parent(true));
        assertThat(text(PETRA)).contains("Leren samenwerken");
    }

    @Test
    @Tag("PLA-66")
    @Tag("GW-24")
    void aParentFromWhomTheStudentKeepsContentIsNotToldAndReadsNothing() {
        scene.student(student, DAAN, Scene.MINOR, Scene.READY, parent(false));
        judged();
        desk.ok(hold(SANNE, Map.of()));

        assertThat(owner.published(StageReportReady.class).getLast().parents()).isEmpty();
        assertThat(desk.get(PETRA, path("stage-report/file"))).hasStatus(403);
        assertThat(seenBy(PETRA).get("shielded").asBoolean()).isTrue();
        assertThat(seenBy(PETRA).get("goals")).isEmpty();
    }

    private static List<Guardian> parent(boolean content) {
        return List.of(new Guardian(PETRA.id(), PETRA.name(), content));
    }

    /** The company thinks more of working together than the school; they settle in between. */
    private void judged() {
        desk.ok(desk.post(SANNE, path("assessments"), Map.of("moment", "FINAL")));
        var id = desk.ok(desk.get(SANNE, path("assessments"))).get(0).get("id").asString();
        desk.ok(desk.byLink(desk.lastLink("ASSESS"), Map.of("agreed", true, "scores", scores(4))));
        desk.ok(desk.put(SANNE, path("assessments/" + id + "/school-part"), Map.of("scores", scores(2))));
        desk.ok(desk.put(SANNE, path("assessments/" + id + "/settlement"), Map.of("scores", scores(3))));
    }

    private static Map<String, Integer> scores(int cooperation) {
        return Map.of("PUNCTUALITY", 3, "COOPERATION", cooperation);
    }

    private void wrote() {
        desk.ok(desk.put(
                DAAN,
                "/v1/logbook-entries/" + UUID.randomUUID(),
                Map.of(
                        "placementId",
                        placement,
                        "onDay",
                        "2026-11-23",
                        "mood",
                        "GOOD",
                        "pictograms",
                        List.of("PLANTS"),
                        "text",
                        "Ik heb gezaaid",
                        "scores",
                        Map.of("PUNCTUALITY", 3),
                        "writtenAt",
                        "2026-11-23T15:00:00Z")));
    }

    private MvcTestResult hold(Person person, Map<String, Object> with) {
        var version = seenBy(SANNE).get("version").asInt();
        return desk.send(
                HttpMethod.PUT, person, path("final-talk"), body(with), "If-Match", "\"%d\"".formatted(version));
    }

    private Map<String, Object> body(Map<String, Object> with) {
        var body = new HashMap<String, Object>(Map.of(
                "day", clock.today().toString(),
                "present", List.of("STUDENT", "COMPANY"),
                "remarks", Map.of("COOPERATION", "Vraagt nu zelf om hulp"),
                "nextStep", "een tweede stage"));
        body.putAll(with);
        return body;
    }

    private MvcTestResult choose(Person person, boolean shows) {
        return desk.put(person, path("stage-report/choice"), Map.of("showsResult", shows));
    }

    private String text(Person person) {
        var answer = desk.get(person, path("stage-report/file"));
        assertThat(answer).hasStatus(200).hasContentType("application/pdf");
        try (var read = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            // A narrow column breaks words that belong together.
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private JsonNode seenBy(Person person) {
        return desk.ok(desk.get(person, path("final-talk")));
    }

    private List<String> fields(MvcTestResult refused) {
        assertThat(refused).hasStatus(422);
        return desk.json(refused)
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private String path(String part) {
        return "/v1/placements/%s/%s".formatted(placement, part);
    }
}
