package nl.opstap.school;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.testing.OwnerSql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SchoolTest
class StepsToReadyTests {
    @Autowired
    SchoolApi school;

    @Autowired
    OwnerSql owner;

    @BeforeEach
    void open() {
        owner.empty();
        school.open();
    }

    @Test
    @Tag("SCH-15")
    void aStudentWhoTookEveryStepIsDeclaredReadyWithBothNames() {
        var id = school.readyStudent(Map.of());

        var answer = school.body(school.get(SANNE, "/v1/students/" + id + "/readiness-decision"));
        assertThat(answer.get("ready").asBoolean()).isTrue();
        assertThat(answer.at("/decisions/0/decidedByName").asString()).isEqualTo("Sanne");
        assertThat(answer.at("/decisions/0/mentorName").asString()).isEqualTo("Marieke");
        assertThat(answer.at("/decisions/0/evidence/learnability").asString()).isEqualTo("Leert snel");
        assertThat(owner.published(StudentChanged.class)).last().satisfies(event -> {
            assertThat(event.readiness().registered()).isTrue();
            assertThat(event.readiness().trainingStarted()).isTrue();
            assertThat(event.readiness().intakeHeld()).isTrue();
            assertThat(event.readiness().ready()).isTrue();
            assertThat(event.stagebegeleiderName()).isEqualTo("Sanne");
        });
    }

    @Test
    @Tag("SCH-15")
    @Tag("SCH-21")
    void withoutTheStepsBeforeItTheDecisionIsRefusedWithTheReason() {
        var id = school.student(Map.of());
        school.assign(id, SANNE);

        assertThat(school.decide(id, true))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.codes")
                .asArray()
                .containsExactly("AANMELDING", "TRAINING", "INTAKE");
        school.submitAanmelding(id, "COOPERATION");
        school.talk(id);
        assertThat(school.decide(id, true))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("een begonnen module van de training")
                .doesNotContain("intake");
        assertThat(owner.count("readiness_decision")).isZero();
    }

    @Test
    @Tag("SCH-15")
    void notReadyYetCanBeDecidedAnyTimeAndTakesReadinessAway() {
        var id = school.readyStudent(Map.of());

        assertThat(school.decide(id, false)).hasStatus(201);

        assertThat(owner.published(StudentChanged.class))
                .last()
                .satisfies(event -> assertThat(event.readiness().ready()).isFalse());
        assertThat(owner.count("readiness_decision")).isEqualTo(2);
    }

    @Test
    @Tag("SCH-15")
    void onlyTheStudentsOwnStagebegeleiderDecides() {
        var id = school.student(Map.of());

        assertThat(school.decide(id, false)).hasStatus(403);
        assertThat(school.post(MARIEKE, "/v1/students/" + id + "/readiness-decision", decision()))
                .hasStatus(403);
    }

    @Test
    @Tag("SCH-10")
    @Tag("SCH-11")
    void anAanmeldingHasAtLeastOneGoalOfTheLibrary() {
        var id = school.student(Map.of());

        assertThat(school.submitAanmelding(id))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("goals");
        assertThat(school.submitAanmelding(id, "UNKNOWN")).hasStatus(422);
        assertThat(school.submitAanmelding(id, "PACE", "PACE")).hasStatus(422);
        assertThat(owner.count("aanmelding")).isZero();

        assertThat(school.submitAanmelding(id, "PUNCTUALITY", "COOPERATION", "PACE"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.goals[*].goalGroup")
                .asArray()
                .containsExactly("PREPARATION", "EMPLOYEE_SKILLS", "PROFESSION_TASKS");
        assertThat(owner.published(StudentChanged.class))
                .last()
                .satisfies(event -> assertThat(event.readiness().registered()).isTrue());
    }

    @Test
    @Tag("SCH-10")
    @Tag("GW-23")
    void whatTheAanmeldingSaysLiesEncrypted() {
        var id = school.student(Map.of());
        school.submitAanmelding(id, "PACE");

        assertThat(owner.sql("select encode(content, 'escape') from aanmelding")
                        .query(String.class)
                        .single())
                .doesNotContain("Rustig");
        assertThat(school.body(school.get(SANNE, "/v1/students/" + id + "/registration"))
                        .at("/content/behaviour")
                        .asString())
                .isEqualTo("Rustig in de klas");
    }

    @Test
    @Tag("SCH-10")
    void handingInAgainReplacesAndNamesTheVersion() {
        var id = school.student(Map.of());
        school.submitAanmelding(id, "PACE");

        assertThat(school.submitAanmelding(id, "COOPERATION")).hasStatus(428);
        assertThat(owner.sql("select code from aanmelding_goal")
                        .query(String.class)
                        .list())
                .containsExactly("PACE");
    }

    @Test
    @Tag("SCH-12")
    void theLibraryHasTheEighteenGoalsAndASchoolAddsItsOwn() {
        assertThat(school.body(school.get(MARIEKE, "/v1/goals"))).hasSize(18);
        var own = Map.of("code", "OWN_OV", "group", "PREPARATION", "text", "Zelf met de bus reizen");

        assertThat(school.post(MARIEKE, "/v1/goals", own)).hasStatus(403);
        assertThat(school.post(TOM, "/v1/goals", own)).hasStatus(201);
        assertThat(school.post(TOM, "/v1/goals", own)).hasStatus(422);

        assertThat(school.body(school.get(MARIEKE, "/v1/goals"))).hasSize(19);
        assertThat(school.body(school.get(nl.opstap.platform.testing.People.MO, "/v1/goals")))
                .hasSize(18);
        assertThat(school.submitAanmelding(school.student(Map.of()), "OWN_OV")).hasStatusOk();
    }

    @Test
    @Tag("SCH-13")
    void newAanmeldingenWaitForTheStageoverlegAndAreDivided() {
        var id = school.student(Map.of());
        school.submitAanmelding(id, "PACE");
        assertThat(waiting("ASSIGNMENT")).isEqualTo(1);

        school.assign(id, SANNE);

        assertThat(waiting("ASSIGNMENT")).isZero();
        assertThat(waiting("TRAINING")).isEqualTo(1);
        var student = school.body(school.get(SANNE, "/v1/students/" + id));
        assertThat(student.get("assignedOn").asString()).isEqualTo("2026-11-23");
        assertThat(school.put(
                        TOM,
                        "/v1/students/" + id + "/stagebegeleider",
                        school.etag(TOM, "/v1/students/" + id),
                        Map.of("stagebegeleiderId", MARIEKE.id())))
                .hasStatus(422);
    }

    @Test
    @Tag("SCH-20")
    void theTrainingShowsSixModulesAndKeepsTestAndClosingTalk() {
        var id = school.student(Map.of());
        var path = "/v1/students/" + id + "/training-modules";

        assertThat(school.body(school.get(MARIEKE, path)).get("modules")).hasSize(6);
        assertThat(school.put(
                        MARIEKE,
                        path + "/4",
                        null,
                        Map.of(
                                "status", "DONE",
                                "testResult", "PASSED",
                                "testedOn", "2026-11-19",
                                "closingTalkOn", "2026-11-20")))
                .hasStatusOk();

        var module = school.body(school.get(SANNE, path)).at("/modules/3");
        assertThat(module.get("name").asString()).isEqualTo("Arbeidshouding");
        assertThat(module.get("status").asString()).isEqualTo("DONE");
        assertThat(module.get("testResult").asString()).isEqualTo("PASSED");
        assertThat(module.get("changedByName").asString()).isEqualTo("Marieke");
        assertThat(school.begin(id, 7)).hasStatus(404);
        assertThat(school.put(
                        MARIEKE, path + "/5", null, Map.of("status", "NOT_STARTED", "closingTalkOn", "2026-11-20")))
                .hasStatus(422);
    }

    @Test
    @Tag("SCH-14")
    void anIntakeAnswersAnAanmeldingAndFollowUpTalksMayCome() {
        var id = school.student(Map.of());
        school.assign(id, SANNE);

        assertThat(school.talk(id))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/aanmelding-missing");
        school.submitAanmelding(id, "PACE");
        assertThat(school.talk(id)).hasStatus(201);
        assertThat(school.talk(id)).hasStatus(201);

        var talks = school.body(school.get(MARIEKE, "/v1/students/" + id + "/intake-talks"));
        assertThat(talks.valueStream().map(talk -> talk.get("followUp").asBoolean()))
                .containsExactly(false, true);
        assertThat(talks.at("/0/talk/preferences").asString()).isEqualTo("Liefst met dieren");
    }

    @Test
    @Tag("SCH-14")
    void theStudentReadsOwnGoalsAndTalks() {
        var id = school.readyStudent(Map.of("accountId", DAAN.id()));

        for (var part : List.of("registration", "training-modules", "intake-talks", "readiness-decision", "traject")) {
            assertThat(school.get(DAAN, "/v1/students/" + id + "/" + part))
                    .as(part)
                    .hasStatusOk();
        }
        assertThat(school.post(DAAN, "/v1/students/" + id + "/readiness-decision", decision()))
                .hasStatus(403);
    }

    private int waiting(String step) {
        return school.body(school.get(SANNE, "/v1/students?step=" + step))
                .get("items")
                .size();
    }

    private static Map<String, Object> decision() {
        return Map.of(
                "ready",
                true,
                "consultedOn",
                "2026-11-20",
                "evidence",
                Map.of("learnability", "Goed", "motivation", "Goed", "behaviour", "Goed"));
    }
}
