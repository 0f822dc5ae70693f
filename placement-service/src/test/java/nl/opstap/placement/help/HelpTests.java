package nl.opstap.placement.help;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.JASPER;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.OLGA;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
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
import tools.jackson.databind.JsonNode;

@PlacementTest
class HelpTests {
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
    void searching() {
        owner.empty();
        scene.policies();
        today = LocalDate.now(clock);
        placement = desk.searching(scene.student(Scene.MINOR, Scene.READY));
    }

    @Test
    @Tag("PLA-23")
    void aJobcoachIsAskedAndTheTimeToTheAnswerIsCountedInDays() {
        desk.ok(ask(SANNE, "JOBCOACH", "SUPPORT_AT_WORK", today.plusDays(7)));
        var asked = only(SANNE);
        assertThat(asked.get("askedBy").asString()).isEqualTo(SANNE.name());
        assertThat(asked.get("askedAt").asString()).startsWith("2026-11-23");
        assertThat(asked.get("waitedDays").asInt()).isZero();

        clock.set(today.plusDays(4));
        assertThat(only(SANNE).get("waitedDays").asInt()).isEqualTo(4);
        assertThat(only(SANNE).get("late").asBoolean()).isFalse();
        desk.ok(answer(SANNE, "COMES", "Jasper van de gemeente", today.plusDays(2)));

        clock.set(today.plusDays(30));
        var answered = only(SANNE);
        assertThat(answered.get("waitedDays").asInt()).isEqualTo(2);
        assertThat(answered.get("answeredBy").asString()).isEqualTo("Jasper van de gemeente");
        assertThat(answered.get("answer").asString()).isEqualTo("COMES");
        assertThat(answered.get("late").asBoolean()).isFalse();
        assertThat(answer(SANNE, "ADVICE", "Jasper", today.plusDays(3))).hasStatus(409);
    }

    @Test
    @Tag("PLA-23")
    void anAnswerOfTheSameDayIsCountedInHours() {
        desk.ok(ask(SANNE, "STAGECOACH", "FIND_COMPANY", today.plusDays(1)));
        clock.advance(Duration.ofMinutes(200));
        assertThat(only(SANNE).get("waitedHours").asInt()).isEqualTo(3);
        desk.ok(answer(SANNE, "ADVICE", "Ria", today));

        clock.set(today.plusDays(1));
        assertThat(only(SANNE).get("waitedHours").asInt()).isEqualTo(3);
    }

    @Test
    @Tag("PLA-23")
    void aQuestionThatWaitsPastTheDayItWasNeededIsLateAndSoIsALateAnswer() {
        desk.ok(ask(SANNE, "JOBCOACH", "ADAPT_WORK", today.plusDays(2)));
        clock.set(today.plusDays(2));
        assertThat(only(SANNE).get("late").asBoolean()).isFalse();
        clock.set(today.plusDays(3));
        assertThat(only(SANNE).get("late").asBoolean()).isTrue();
        assertThat(only(SANNE).get("waitedHours").isNull()).isTrue();

        desk.ok(answer(SANNE, "NOT_POSSIBLE", "Jasper", today.plusDays(3)));

        assertThat(only(SANNE).get("late").asBoolean()).isTrue();
    }

    @Test
    @Tag("PLA-23")
    void theTeamleiderSeesTheMedianOfTheSchoolAndWhatWaits() {
        assertThat(summary(TOM).get("medianDays").isNull()).isTrue();
        for (var days : List.of(1, 2, 9)) {
            placement = desk.searching(scene.student(Scene.MINOR, Scene.READY));
            desk.ok(ask(SANNE, "JOBCOACH", "TOWARDS_A_JOB", today.plusDays(3)));
            clock.set(today.plusDays(days));
            desk.ok(answer(SANNE, "COMES", "Jasper", today.plusDays(days)));
            clock.reset();
        }
        placement = desk.searching(scene.student(Scene.MINOR, Scene.READY));
        desk.ok(ask(SANNE, "STAGECOACH", "FIND_COMPANY", today.plusDays(1)));
        clock.set(today.plusDays(10));

        var summary = summary(TOM);

        assertThat(summary.get("medianDays").asDouble()).isEqualTo(2);
        assertThat(summary.get("asked").asInt()).isEqualTo(4);
        assertThat(summary.get("waiting").asInt()).isEqualTo(1);
        assertThat(summary.get("late").asInt()).isEqualTo(1);
        assertThat(summary(STRANGER).get("asked").asInt()).isZero();
        for (var person : List.of(SANNE, MARIEKE, DAAN, PETRA, JASPER)) {
            assertThat(desk.get(person, "/v1/help-summary")).hasStatus(403);
        }
    }

    @Test
    void eachCoachIsAskedOnceAtATimeAndNobodyOnceTheStageHasEnded() {
        desk.ok(ask(SANNE, "JOBCOACH", "ADAPT_WORK", today));
        assertThat(ask(TOM, "JOBCOACH", "TALK_WITH_COMPANY", today)).hasStatus(409);
        desk.ok(ask(TOM, "STAGECOACH", "TALK_WITH_COMPANY", today));

        desk.ok(desk.post(
                SANNE, "/v1/placements/%s/actions/CANCEL".formatted(placement), Map.of("reason", "STUDENT_STOPPED")));

        assertThat(ask(SANNE, "JOBCOACH", "ADAPT_WORK", today)).hasStatus(409);
    }

    @Test
    void onlyWhoGuidesAsksAndToOthersTheQuestionDoesNotExist() {
        desk.ok(ask(SANNE, "JOBCOACH", "ADAPT_WORK", today));

        for (var person : List.of(MARIEKE, OLGA, DAAN, PETRA)) {
            assertThat(seenBy(person).get("askable").asBoolean()).isFalse();
            assertThat(ask(person, "STAGECOACH", "FIND_COMPANY", today)).hasStatus(403);
            assertThat(answer(person, "COMES", "Ik", today)).hasStatus(403);
        }
        for (var person : List.of(BAS, STRANGER, JASPER)) {
            assertThat(desk.get(person, path())).hasStatus(404);
            assertThat(ask(person, "STAGECOACH", "FIND_COMPANY", today)).hasStatus(404);
            assertThat(answer(person, "COMES", "Ik", today)).hasStatus(404);
        }
    }

    @Test
    void badInputIsRefusedWithEveryFieldNamed() {
        var empty = desk.post(SANNE, path(), Map.of());
        assertThat(empty).hasStatus(422);
        assertThat(fields(empty)).containsExactlyInAnyOrder("coach", "question", "neededBy");
        assertThat(fields(ask(SANNE, "JOBCOACH", "ADAPT_WORK", today.minusDays(1))))
                .containsExactly("neededBy");
        desk.ok(ask(SANNE, "JOBCOACH", "ADAPT_WORK", today));

        var nothing = desk.put(SANNE, answerPath(), Map.of());
        assertThat(nothing).hasStatus(422);
        assertThat(fields(nothing)).containsExactlyInAnyOrder("answer", "answeredBy", "day");
        for (var day : List.of(today.minusDays(1), today.plusDays(1))) {
            assertThat(fields(answer(SANNE, "COMES", "Jasper", day))).containsExactly("day");
        }
        assertThat(desk.put(
                        SANNE,
                        path() + "/%s/answer".formatted(UUID.randomUUID()),
                        Map.of("answer", "COMES", "answeredBy", "Jasper", "day", today.toString())))
                .hasStatus(404);
    }

    private String path() {
        return "/v1/placements/%s/help-requests".formatted(placement);
    }

    private String answerPath() {
        return path() + "/%s/answer".formatted(only(SANNE).get("id").asString());
    }

    private MvcTestResult ask(Person person, String coach, String question, LocalDate neededBy) {
        return desk.post(person, path(), Map.of("coach", coach, "question", question, "neededBy", neededBy.toString()));
    }

    private MvcTestResult answer(Person person, String answer, String answeredBy, LocalDate day) {
        return desk.put(
                person, answerPath(), Map.of("answer", answer, "answeredBy", answeredBy, "day", day.toString()));
    }

    private JsonNode seenBy(Person person) {
        return desk.ok(desk.get(person, path()));
    }

    private JsonNode only(Person person) {
        return seenBy(person).get("requests").get(0);
    }

    private JsonNode summary(Person person) {
        return desk.ok(desk.get(person, "/v1/help-summary"));
    }

    private List<String> fields(MvcTestResult refusal) {
        return desk.json(refusal)
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }
}
