package nl.opstap.placement.escalation;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.ProblemChanged;
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
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@PlacementTest
class EscalationTests {
    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    @Autowired
    TestClock clock;

    private UUID placement;
    private LocalDate today;

    @BeforeEach
    void running() {
        owner.empty();
        scene.policies();
        today = clock.today();
        placement = desk.running(scene.student(Scene.MINOR, Scene.READY), scene.place());
    }

    @Test
    @Tag("PLA-70")
    void aProblemGoesThroughTheStepsInOrderAndEndsSolved() {
        desk.ok(open(DAAN));

        assertThat(step(SANNE, "AGREEMENTS", Map.of())).hasStatus(409);
        desk.ok(step(SANNE, "STUDENT_TALKS", Map.of("note", "Vindt het te druk aan de kassa")));
        desk.ok(step(SANNE, "TALKS_AT_WORK", Map.of("mentorTold", true)));
        desk.ok(step(SANNE, "AGREEMENTS", Map.of("note", "Twee weken in het magazijn")));
        desk.ok(solved());

        var problem = problems(DAAN).get(0);
        assertThat(problem.get("ending").asString()).isEqualTo("SOLVED");
        assertThat(problem.get("mentorToldOn").asString()).isEqualTo(today.toString());
        assertThat(problem.get("parentsToldOn").isNull()).isTrue();
        assertThat(problem.get("steps")
                        .valueStream()
                        .filter(one -> !one.get("day").isNull()))
                .extracting(one -> one.get("step").asString())
                .containsExactly("STUDENT_TALKS", "TALKS_AT_WORK", "AGREEMENTS");
        assertThat(told()).containsExactly("OPENED", "STEP", "STEP", "STEP", "SOLVED");
        assertThat(desk.state(placement)).isEqualTo("RUNNING");
        desk.ok(open(SANNE));
    }

    @Test
    @Tag("PLA-70")
    void aStepIsSkippedOnlyWithAReason() {
        desk.ok(open(SANNE));

        assertThat(fields(step(SANNE, "STUDENT_TALKS", Map.of("skipped", true))))
                .containsExactly("note");
        desk.ok(step(SANNE, "STUDENT_TALKS", Map.of("skipped", true, "note", "De leerling durft niet")));

        assertThat(problems(SANNE).get(0).get("steps").get(0).get("skipped").asBoolean())
                .isTrue();
        assertThat(problems(SANNE).get(0).get("steps").get(1).get("ready").asBoolean())
                .isTrue();
    }

    @Test
    @Tag("PLA-70")
    void anotherPlaceBreaksTheStageOffWithItsReasonAndMentorAndParentsKnow() {
        desk.ok(open(SANNE));
        for (var step : List.of("STUDENT_TALKS", "TALKS_AT_WORK", "AGREEMENTS")) {
            desk.ok(step(SANNE, step, Map.of()));
        }

        assertThat(fields(step(SANNE, "OTHER_PLACE", Map.of()))).containsExactly("reason");
        assertThat(step(SANNE, "OTHER_PLACE", Map.of("skipped", true, "note", "Nee", "reason", "OTHER")))
                .hasStatus(409);
        desk.ok(step(SANNE, "OTHER_PLACE", Map.of("reason", "NOT_SUITABLE")));

        assertThat(desk.state(placement)).isEqualTo("BROKEN_OFF");
        assertThat(desk.ok(desk.get(SANNE, "/v1/placements/" + placement))
                        .get("endedBecause")
                        .asString())
                .isEqualTo("NOT_SUITABLE");
        var problem = problems(SANNE).get(0);
        assertThat(problem.get("ending").asString()).isEqualTo("OTHER_PLACE");
        assertThat(problem.get("mentorToldOn").asString()).isEqualTo(today.toString());
        assertThat(problem.get("parentsToldOn").asString()).isEqualTo(today.toString());
    }

    @Test
    void aStageThatIsBrokenOffOtherwiseTakesItsProblemAlong() {
        desk.ok(open(SANNE));

        desk.ok(desk.post(
                SANNE,
                "/v1/placements/%s/actions/BREAK_OFF".formatted(placement),
                Map.of("reason", "COMPANY_STOPPED")));

        assertThat(problems(SANNE).get(0).get("ending").asString()).isEqualTo("OTHER_PLACE");
    }

    @Test
    @Tag("PLA-71")
    void aCalamityTakesOneTapAndWaitsForNoStep() {
        desk.ok(desk.post(DAAN, path("calamities"), Map.of()));
        desk.ok(desk.post(MARIEKE, path("calamities"), Map.of("text", "Ongeval met de heftruck")));

        assertThat(told()).containsExactly("CALAMITY", "CALAMITY");
        assertThat(desk.ok(desk.get(SANNE, path("problems")))
                        .get("calamities")
                        .get(0)
                        .get("text")
                        .asString())
                .isEqualTo("Ongeval met de heftruck");
    }

    @Test
    @Tag("PLA-70")
    void whoMayNotDoesNotAndNobodyTakesTheSameStepTwice() {
        desk.ok(open(DAAN));
        assertThat(open(SANNE)).hasStatus(409);

        assertThat(step(DAAN, "STUDENT_TALKS", Map.of())).hasStatus(403);
        assertThat(step(MARIEKE, "STUDENT_TALKS", Map.of())).hasStatus(403);
        assertThat(desk.get(PETRA, path("problems"))).hasStatus(403);
        assertThat(open(PETRA)).hasStatus(403);
        assertThat(desk.get(BAS, path("problems"))).hasStatus(404);
        assertThat(solved()).hasStatus(409);
        assertThat(fields(step(
                        SANNE, "STUDENT_TALKS", Map.of("day", today.plusDays(1).toString()))))
                .containsExactly("day");

        desk.ok(step(SANNE, "STUDENT_TALKS", Map.of()));
        assertThat(send(SANNE, "TALKS_AT_WORK", Map.of(), 0)).hasStatus(412);
        assertThat(told()).containsExactly("OPENED", "STEP");
    }

    @Test
    @Tag("PLA-53")
    void aRedSignalOfAnInterimEvaluationIsAProblemFromThatMomentOnAndOnlyOnce() {
        desk.ok(send(
                HttpMethod.PUT,
                "guidance/start-talk",
                Map.of("day", today.toString(), "talks", List.of("COMPANY_TALK"), "weeksBetween", 2),
                0));
        evaluate("RED");
        evaluate("RED");

        var problem = problems(SANNE);
        assertThat(problem).hasSize(1);
        assertThat(problem.get(0).get("text").asString()).isEqualTo("Drie keer te laat");
        assertThat(problem.get(0).get("ending").isNull()).isTrue();
        assertThat(told()).containsExactly("OPENED");
    }

    @Test
    @Tag("PLA-53")
    void anAmberSignalIsNoProblem() {
        desk.ok(send(
                HttpMethod.PUT,
                "guidance/start-talk",
                Map.of("day", today.toString(), "talks", List.of("COMPANY_TALK"), "weeksBetween", 2),
                0));
        evaluate("AMBER");

        assertThat(problems(SANNE)).isEmpty();
    }

    /** Holds the next interim evaluation, with this signal for attendance. */
    private void evaluate(String attendance) {
        var moment = desk.ok(desk.get(SANNE, path("guidance")))
                .get("moments")
                .valueStream()
                .filter(one -> one.get("kind").asString().equals("INTERIM_EVALUATION"))
                .filter(one -> one.get("state").asString().equals("PLANNED"))
                .findFirst()
                .orElseThrow();
        var signals = List.of(
                Map.of("subject", "WORK", "level", "GREEN"),
                Map.of("subject", "GUIDANCE", "level", "GREEN"),
                Map.of("subject", "WELLBEING", "level", "GREEN"),
                Map.of("subject", "ATTENDANCE", "level", attendance, "remark", "Drie keer te laat"));
        desk.ok(send(
                HttpMethod.POST,
                "guidance/moments/%s/held".formatted(moment.get("id").asString()),
                Map.of("day", today.toString(), "outcome", "Besproken", "signals", signals),
                moment.get("version").asInt()));
    }

    private MvcTestResult send(HttpMethod method, String part, Object body, int version) {
        return desk.send(method, SANNE, path(part), body, "If-Match", "\"%d\"".formatted(version));
    }

    @Test
    void whatIsWrittenIsNotReadableInTheDatabase() {
        desk.ok(desk.post(DAAN, path("problems"), Map.of("text", "Ik word gepest")));

        assertThat(new String(
                        owner.sql("select told from problem_case")
                                .query(byte[].class)
                                .single(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("gepest");
    }

    private String path(String part) {
        return "/v1/placements/%s/%s".formatted(placement, part);
    }

    private MvcTestResult open(Person person) {
        return desk.post(person, path("problems"), Map.of());
    }

    private MvcTestResult step(Person person, String step, Map<String, Object> with) {
        return send(person, step, with, problems(SANNE).get(0).get("version").asInt());
    }

    private MvcTestResult send(Person person, String step, Map<String, Object> with, int version) {
        var body = new HashMap<String, Object>(
                Map.of("day", today.toString(), "skipped", false, "mentorTold", false, "parentsTold", false));
        body.putAll(with);
        return desk.send(
                HttpMethod.PUT,
                person,
                path("problems/%s/steps/%s".formatted(caseId(), step)),
                body,
                "If-Match",
                "\"%d\"".formatted(version));
    }

    private MvcTestResult solved() {
        return desk.send(
                HttpMethod.POST,
                SANNE,
                path("problems/%s/solution".formatted(caseId())),
                Map.of(),
                "If-Match",
                "\"%d\"".formatted(problems(SANNE).get(0).get("version").asInt()));
    }

    private String caseId() {
        return problems(SANNE).get(0).get("id").asString();
    }

    private JsonNode problems(Person person) {
        return desk.ok(desk.get(person, path("problems"))).get("cases");
    }

    private List<String> fields(MvcTestResult refused) {
        assertThat(refused).hasStatus(422);
        return desk.json(refused)
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private List<String> told() {
        return owner.published(ProblemChanged.class).stream()
                .map(ProblemChanged::what)
                .toList();
    }
}
