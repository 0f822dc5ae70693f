package nl.opstap.placement.internal;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.INGRID;
import static nl.opstap.platform.testing.People.LOTTE;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.InternalStageClosed;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.AppSql;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Daan's first stage, at school. Today is 23 November. */
@PlacementTest
class InternalStageTests {
    private static final String STAGES = "/v1/internal-stages";

    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    @Autowired
    AppSql app;

    private UUID student;

    @BeforeEach
    void beginner() {
        owner.empty();
        scene.policies();
        student = scene.beginner();
    }

    @Test
    @Tag("PLA-05")
    void hasADepartmentAndTasksInSimpleStepsThatAreTickedAsTheyGoWell() {
        var stage = started();
        assertThat(stage.get("department").asString()).isEqualTo("FACILITY");
        assertThat(stage.get("supervisorName").asString()).isEqualTo("Ingrid");
        assertThat(stage.get("steps").asInt()).isEqualTo(3);

        var id = stage.get("id").asString();
        var task = stage.get("tasks").get(0).get("id").asString();
        desk.ok(tick(DAAN, id, task, 1, true));
        var ticked = desk.ok(tick(INGRID, id, task, 2, true));

        assertThat(ticked.get("done").asInt()).isEqualTo(2);
        var first = ticked.get("tasks").get(0).get("steps").get(0);
        assertThat(first.get("doneOn").asString()).isEqualTo("2026-11-23");
        assertThat(first.get("doneByName").asString()).isEqualTo("Daan");
        assertThat(desk.ok(tick(DAAN, id, task, 2, false)).get("done").asInt()).isEqualTo(1);
        assertThat(tick(DAAN, id, task, 9, true)).hasStatus(404);
    }

    @Test
    @Tag("PLA-05")
    void endsWithATalkOfTheThreeAfterWhichTheMentorIsAskedForTheReport() {
        var id = started().get("id").asString();
        var talk = new HashMap<String, Object>(
                Map.of("day", "2026-11-24", "withStudent", false, "withMentor", false, "text", "Ging goed samen"));
        var refused = close(INGRID, id, talk);
        assertThat(refused).hasStatus(422);
        assertThat(desk.json(refused).get("errors").toString()).contains("day", "withStudent", "withMentor");

        talk.putAll(Map.of("day", "2026-11-23", "withStudent", true, "withMentor", true));
        var closed = desk.ok(close(INGRID, id, talk));

        assertThat(closed.get("closed").asBoolean()).isTrue();
        assertThat(desk.ok(desk.get(MARIEKE, STAGES + "/" + id)).get("told").asString())
                .isEqualTo("Ging goed samen");
        assertThat(owner.sql("select encode(told, 'escape') from internal_stage")
                        .query(String.class)
                        .single())
                .doesNotContain("samen");
        assertThat(owner.published(InternalStageClosed.class))
                .singleElement()
                .returns(student, InternalStageClosed::studentId);
        var task = closed.get("tasks").get(0).get("id").asString();
        assertThat(tick(DAAN, id, task, 1, true)).hasStatus(409);
    }

    @Test
    @Tag("PLA-05")
    void theDatabaseItselfRefusesAnEndWithoutTheTalk() {
        started();

        assertThatThrownBy(() -> app.in(
                        TestTenant.SCHOOL_A.tenant(),
                        sql -> sql.sql("update internal_stage set closed_at = now()")
                                .update()))
                .hasStackTraceContaining("internal_stage_ends_with_talk");
    }

    @Test
    void isSeenByWhoHasToDoWithTheStudentAndByNobodyElse() {
        var id = started().get("id").asString();

        for (var person : List.of(INGRID, SANNE, MARIEKE, DAAN, PETRA)) {
            assertThat(desk.get(person, STAGES + "/" + id)).hasStatus(200);
        }
        for (var person : List.of(LOTTE, BAS)) {
            assertThat(desk.get(person, STAGES + "/" + id)).hasStatus(404);
        }
        assertThat(desk.ok(desk.get(BAS, STAGES))).isEmpty();
        assertThat(desk.get(DAAN, STAGES)).hasStatus(403);
        assertThat(desk.ok(desk.get(PETRA, "/v1/me/internal-stages"))).hasSize(1);
        assertThat(desk.ok(desk.get(LOTTE, "/v1/me/internal-stages"))).isEmpty();
        var task = Map.of("title", "Ramen lappen", "steps", List.of("Pak een emmer"));
        for (var person : List.of(MARIEKE, DAAN, PETRA)) {
            assertThat(desk.post(person, STAGES + "/" + id + "/tasks", task)).hasStatus(403);
        }
    }

    @Test
    void oneAtATimeAndOnlyForWhoIsInTheFirstPhase() {
        started();
        assertThat(start(INGRID, student)).hasStatus(409);

        var further = scene.student(Scene.MINOR, Scene.READY);
        assertThat(start(INGRID, further)).hasStatus(422);
        assertThat(start(MARIEKE, student)).hasStatus(403);
        assertThat(start(BAS, student)).hasStatus(404);
        assertThat(owner.count("internal_stage")).isOne();
    }

    @Test
    void thereAreTasksToStartFrom() {
        assertThat(desk.ok(desk.get(INGRID, "/v1/internal-task-examples")).toString())
                .contains("CARE_AND_SERVICE", "De tafels dekken in de kantine", "FACILITY");
    }

    private JsonNode started() {
        return desk.ok(start(INGRID, student));
    }

    private MvcTestResult start(Person person, UUID of) {
        return desk.post(
                person,
                STAGES,
                Map.of(
                        "studentId",
                        of,
                        "department",
                        "FACILITY",
                        "from",
                        "2026-11-23",
                        "until",
                        "2027-01-29",
                        "tasks",
                        List.of(Map.of(
                                "title", "De post bezorgen", "steps", List.of("Haal op", "Sorteer", "Breng weg")))));
    }

    private MvcTestResult tick(Person person, String id, String task, int step, boolean done) {
        return desk.put(person, "%s/%s/tasks/%s/steps/%d".formatted(STAGES, id, task, step), Map.of("done", done));
    }

    private MvcTestResult close(Person person, String id, Map<String, Object> talk) {
        var tag = desk.get(INGRID, STAGES + "/" + id).getResponse().getHeader("ETag");
        return desk.send(HttpMethod.PUT, person, "%s/%s/closing-talk".formatted(STAGES, id), talk, "If-Match", tag);
    }
}
