package nl.opstap.placement.talks;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.Ids;
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
class TalkTests {
    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    @Autowired
    TestClock clock;

    private UUID student;
    private UUID place;
    private UUID placement;
    private LocalDate today;

    @BeforeEach
    void proposed() {
        owner.empty();
        scene.policies();
        today = LocalDate.now(clock);
        student = scene.student(Scene.MINOR, Scene.READY);
        place = scene.place();
        placement = desk.searching(student);
        scene.grant(desk.asked(placement, place));
    }

    @Test
    @Tag("PLA-28")
    void aFirstVisitAloneIsPlannedAtANewCompanyAndItsFourTopicsAreTickedAfterwards() {
        assertThat(seenBy(SANNE).get("newCompany").asBoolean()).isTrue();
        assertThat(topics(SANNE, "FIRST_VISIT")).containsExactly("SCHOOL", "METHOD", "TARGET_GROUP", "AIM");

        desk.ok(hold(SANNE, "FIRST_VISIT", today.plusDays(3)));
        assertThat(talk(SANNE, "FIRST_VISIT").get("day").asString())
                .isEqualTo(today.plusDays(3).toString());
        var early = hold(SANNE, "FIRST_VISIT", today.plusDays(3), "SCHOOL");
        assertThat(early).hasStatus(422);
        assertThat(desk.json(early).get("errors").get(0).get("field").asString())
                .isEqualTo("topics");
        assertThat(discussed(SANNE, "FIRST_VISIT")).isEmpty();

        desk.ok(hold(SANNE, "FIRST_VISIT", today, "AIM", "SCHOOL", "SCHOOL"));
        assertThat(discussed(SANNE, "FIRST_VISIT")).containsExactly("SCHOOL", "AIM");
        assertThat(talk(SANNE, "FIRST_VISIT").get("byName").asString()).isEqualTo(SANNE.name());
    }

    @Test
    @Tag("PLA-28")
    void aCompanyWhereTheSchoolHadAStudentBeforeIsNotNew() {
        desk.running(scene.student(Scene.MINOR, Scene.READY), scene.place(company()));

        assertThat(seenBy(SANNE).get("newCompany").asBoolean()).isFalse();
    }

    @Test
    @Tag("PLA-29")
    void theAcquaintanceHasSevenTopicsOfWhichTheChanceOfAJobIsForAPlacingStageOnly() {
        assertThat(topics(SANNE, "ACQUAINTANCE"))
                .containsExactly(
                        "SUPERVISOR", "STUDENT", "GOALS_AND_WORK", "CONSISTENT_GUIDANCE", "CONTRACT", "KLAPPER");
        assertThat(hold(SANNE, "ACQUAINTANCE", today, "JOB_CHANCE")).hasStatus(422);
        assertThat(hold(SANNE, "ACQUAINTANCE", today, "SCHOOL")).hasStatus(422);

        owner.sql("update placement set phase = 4 where id = :id")
                .param("id", placement)
                .update();
        assertThat(topics(SANNE, "ACQUAINTANCE")).hasSize(7).contains("JOB_CHANCE");
        desk.ok(hold(SANNE, "ACQUAINTANCE", today, "JOB_CHANCE", "CONTRACT"));
        assertThat(discussed(SANNE, "ACQUAINTANCE")).containsExactly("JOB_CHANCE", "CONTRACT");
    }

    @Test
    @Tag("PLA-29")
    void ofTheStudentOnlyWhatTheStudentSharesMayBeToldAndAWithdrawalCountsAtOnce() {
        assertThat(seenBy(SANNE).get("told")).isEmpty();

        var consent = Ids.next();
        scene.consent(consent, student, "SUPPORT_NEEDS", true);
        assertThat(seenBy(SANNE).get("told").valueStream())
                .extracting(one -> one.get("item").asString())
                .containsExactly("SUPPORT_NEEDS");

        scene.consent(consent, student, "SUPPORT_NEEDS", false);
        assertThat(seenBy(SANNE).get("told")).isEmpty();
    }

    @Test
    @Tag("PLA-29")
    void theStudentReadsWhenTheyMeetAndOnlyWhoGuidesPlans() {
        desk.ok(hold(SANNE, "ACQUAINTANCE", today.plusDays(1)));

        for (var person : List.of(DAAN, PETRA)) {
            assertThat(seenBy(person).get("talks").valueStream())
                    .extracting(one -> one.get("talk").asString())
                    .containsExactly("ACQUAINTANCE");
            assertThat(talk(person, "ACQUAINTANCE").get("day").asString())
                    .isEqualTo(today.plusDays(1).toString());
            assertThat(seenBy(person).get("told")).isEmpty();
            assertThat(hold(person, "ACQUAINTANCE", today)).hasStatus(403);
        }
        assertThat(seenBy(MARIEKE).get("told")).isEmpty();
        assertThat(hold(MARIEKE, "FIRST_VISIT", today)).hasStatus(403);
        assertThat(hold(BAS, "FIRST_VISIT", today)).hasStatus(404);
        assertThat(desk.get(BAS, path())).hasStatus(404);
    }

    @Test
    void anotherCompanyIsAnotherTalkAndWithoutAProposalThereIsNone() {
        desk.ok(hold(SANNE, "ACQUAINTANCE", today, "SUPERVISOR"));
        desk.ok(desk.step(SANNE, placement, "WITHDRAW_PROPOSAL"));

        assertThat(seenBy(SANNE).get("talks")).isEmpty();
        assertThat(hold(SANNE, "ACQUAINTANCE", today)).hasStatus(409);

        scene.grant(desk.asked(placement, scene.place()));
        assertThat(discussed(SANNE, "ACQUAINTANCE")).isEmpty();
    }

    private UUID company() {
        return owner.sql("select company_id from placement where id = :id")
                .param("id", placement)
                .query(UUID.class)
                .single();
    }

    private String path() {
        return "/v1/placements/%s/talks".formatted(placement);
    }

    private MvcTestResult hold(Person person, String talk, LocalDate day, String... topics) {
        return desk.put(person, path() + "/" + talk, Map.of("day", day.toString(), "topics", List.of(topics)));
    }

    private JsonNode seenBy(Person person) {
        return desk.ok(desk.get(person, path()));
    }

    private JsonNode talk(Person person, String talk) {
        return seenBy(person)
                .get("talks")
                .valueStream()
                .filter(one -> one.get("talk").asString().equals(talk))
                .findFirst()
                .orElseThrow();
    }

    private List<String> topics(Person person, String talk) {
        return talk(person, talk)
                .get("topics")
                .valueStream()
                .map(topic -> topic.get("topic").asString())
                .toList();
    }

    private List<String> discussed(Person person, String talk) {
        return talk(person, talk)
                .get("topics")
                .valueStream()
                .filter(topic -> topic.get("discussed").asBoolean())
                .map(topic -> topic.get("topic").asString())
                .toList();
    }
}
