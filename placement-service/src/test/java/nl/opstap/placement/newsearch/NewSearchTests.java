package nl.opstap.placement.newsearch;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
@Tag("PLA-72")
class NewSearchTests {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

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

    @BeforeEach
    void running() {
        owner.empty();
        scene.policies();
        student = scene.student(Scene.MINOR, Scene.READY);
        place = scene.place();
        placement = desk.running(student, place);
    }

    @Test
    void aStageThatBreaksOffIsATaskForTheStagebegeleiderUntilTheNextWorkingDay() {
        assertThat(seenBy(SANNE).get("search").isNull()).isTrue();
        breakOff("NOT_SUITABLE");

        assertThat(search(SANNE).get("dueOn").asString()).isEqualTo(TUESDAY.toString());
        assertThat(search(SANNE).get("open").asBoolean()).isTrue();
        assertThat(waiting(SANNE)).singleElement().satisfies(one -> {
            assertThat(one.get("placementId").asString()).isEqualTo(placement.toString());
            assertThat(one.get("late").asBoolean()).isFalse();
        });
        assertThat(desk.get(MARIEKE, "/v1/new-searches")).hasStatus(403);
    }

    @Test
    void afterThatDayItIsLateForTheStagebegeleiderAndTheTeamleider() {
        breakOff("NOT_SUITABLE");

        clock.set(TUESDAY);
        assertThat(waiting(TOM)).extracting(one -> one.get("late").asBoolean()).containsExactly(false);
        clock.set(TUESDAY.plusDays(1));
        for (var person : List.of(SANNE, TOM)) {
            assertThat(waiting(person))
                    .extracting(one -> one.get("late").asBoolean())
                    .containsExactly(true);
            assertThat(search(person).get("late").asBoolean()).isTrue();
        }
    }

    @Test
    void theBestOtherPlacesStandBesideItWithTheirReasonsButNotTheCompanyThatStopped() {
        var other = scene.place();
        scene.place(company());
        breakOff("COMPANY_STOPPED");

        var best = seenBy(SANNE).get("alternatives");
        assertThat(best.valueStream())
                .singleElement()
                .satisfies(one -> assertThat(one.get("placeId").asString()).isEqualTo(other.toString()));
        var reasons = best.get(0).get("reasons");
        assertThat(reasons.get(0).get("label").asString()).isNotBlank();
        assertThat(reasons.get(0).get("explanation").asString()).isNotBlank();
        assertThat(reasons.valueStream()
                        .map(one -> one.get("points").asDouble())
                        .toList())
                .isSortedAccordingTo((one, next) -> Double.compare(next, one));
    }

    @Test
    void oneTapSearchesOnWithTheSameWishesFromTheNextWorkingDay() {
        breakOff("NOT_SUITABLE");

        desk.ok(begin(SANNE));

        var done = search(SANNE);
        assertThat(done.get("open").asBoolean()).isFalse();
        var next = desk.ok(
                desk.get(SANNE, "/v1/placements/" + done.get("nextPlacementId").asString()));
        assertThat(next.get("state").asString()).isEqualTo("SEARCHING");
        var wishes = next.get("search");
        assertThat(wishes.get("from").asString()).isEqualTo(TUESDAY.toString());
        assertThat(wishes.get("until").asString()).isEqualTo("2027-02-26");
        assertThat(wishes.get("weekdays").valueStream().map(JsonNode::asString)).containsExactly("MONDAY", "TUESDAY");
        assertThat(wishes.get("needs").valueStream().map(JsonNode::asString)).containsExactly("LOW_STIMULI");
        assertThat(next.get("goals")).hasSize(2);
        assertThat(waiting(SANNE)).isEmpty();
        assertThat(begin(SANNE)).hasStatus(409);
    }

    @Test
    void aNewPlacementThatIsOpenedOtherwiseAnswersToo() {
        breakOff("NOT_SUITABLE");

        var next = desk.opened(student);

        assertThat(search(SANNE).get("nextPlacementId").asString()).isEqualTo(next.toString());
        assertThat(waiting(SANNE)).isEmpty();
    }

    @Test
    void noOtherPlaceIsSoughtOnlyWithAReasonAndTheWordsOfOthersAreForStaff() {
        breakOff("STUDENT_STOPPED");

        assertThat(none("OTHER", "")).hasStatus(422);
        desk.ok(none("OTHER", "Eerst naar de dagbesteding"));

        assertThat(search(SANNE).get("note").asString()).isEqualTo("Eerst naar de dagbesteding");
        assertThat(search(DAAN).get("reason").asString()).isEqualTo("OTHER");
        assertThat(search(DAAN).get("note").isNull()).isTrue();
        assertThat(none("HAS_WORK", "")).hasStatus(409);
        assertThat(waiting(TOM)).isEmpty();
        assertThat(new String(
                        owner.sql("select explanation from new_search")
                                .query(byte[].class)
                                .single(),
                        StandardCharsets.UTF_8))
                .doesNotContain("dagbesteding");
    }

    @Test
    void studentAndParentReadThatTheSchoolSearchesAgainAndDoNotRankPlaces() {
        scene.place();
        breakOff("NOT_SUITABLE");

        for (var person : List.of(DAAN, PETRA)) {
            assertThat(search(person).get("open").asBoolean()).isTrue();
            assertThat(seenBy(person).get("alternatives")).isEmpty();
            assertThat(seenBy(person).get("editable").asBoolean()).isFalse();
            assertThat(begin(person)).hasStatus(403);
        }
        assertThat(begin(MARIEKE)).hasStatus(403);
        assertThat(desk.get(BAS, path())).hasStatus(404);
        assertThat(desk.ok(desk.get(BAS, "/v1/new-searches"))).isEmpty();
    }

    @Test
    void howManyStagesBreakOffIsCountedPerSchoolYearAndReason() {
        breakOff("NOT_SUITABLE");
        clock.set(LocalDate.of(2027, 8, 1));
        placement = desk.running(scene.student(LocalDate.of(2011, 1, 1), Scene.READY), place);
        breakOff("COMPANY_STOPPED");

        var years = desk.ok(desk.get(TOM, "/v1/stage-dropouts")).get("years");
        assertThat(years.valueStream().map(year -> year.get("schoolYear").asInt()))
                .containsExactly(2027, 2026);
        assertThat(years.get(1).get("started").asInt()).isEqualTo(1);
        assertThat(years.get(1).get("brokenOff").asInt()).isEqualTo(1);
        assertThat(years.get(1).get("reasons").get(0).get("reason").asString()).isEqualTo("NOT_SUITABLE");
        assertThat(years.get(0).get("reasons").get(0).get("reason").asString()).isEqualTo("COMPANY_STOPPED");
        assertThat(desk.get(DAAN, "/v1/stage-dropouts")).hasStatus(403);
        assertThat(desk.ok(desk.get(BAS, "/v1/stage-dropouts")).get("years")).isEmpty();
    }

    private void breakOff(String reason) {
        desk.ok(desk.post(SANNE, "/v1/placements/%s/actions/BREAK_OFF".formatted(placement), Map.of("reason", reason)));
    }

    private String path() {
        return "/v1/placements/%s/new-search".formatted(placement);
    }

    private MvcTestResult begin(Person person) {
        return desk.post(person, path() + "/placement", Map.of());
    }

    private MvcTestResult none(String reason, String note) {
        return desk.post(SANNE, path() + "/reason", Map.of("reason", reason, "note", note));
    }

    private JsonNode seenBy(Person person) {
        return desk.ok(desk.get(person, path()));
    }

    private JsonNode search(Person person) {
        return seenBy(person).get("search");
    }

    private List<JsonNode> waiting(Person person) {
        return desk.ok(desk.get(person, "/v1/new-searches")).valueStream().toList();
    }

    private UUID company() {
        return owner.sql("select company_id from placement where id = :id")
                .param("id", placement)
                .query(UUID.class)
                .single();
    }
}
