package nl.opstap.placement.allocation;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.NOOR;
import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.SeatRequested;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.placement.allocation.solving.Lottery;
import nl.opstap.platform.Ids;
import nl.opstap.platform.testing.AppSql;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Two schools of one region and one company with two seats, of which nobody else knows. */
@PlacementTest
class RoundTests {
    private static final String ROUNDS = "/v1/allocation-rounds";

    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    @Autowired
    AppSql app;

    @Autowired
    TestClock clock;

    private UUID place;
    private UUID round;

    /** Nothing of other tests is in the way: two seats are all there is. */
    @BeforeEach
    void twoSeats() {
        owner.empty();
        scene.policies();
        place = scene.place();
        round = opened();
    }

    private UUID opened() {
        var line =
                desk.ok(desk.post(RIA, ROUNDS, Map.of("title", "Winter", "from", "2026-11-01", "until", "2026-12-31")));
        return UUID.fromString(line.get("id").asString());
    }

    private UUID searching(Person guide, List<String> needs) {
        var ofSanne = guide == SANNE;
        var student = ofSanne
                ? scene.student(Scene.MINOR, Scene.READY)
                : scene.student(TestTenant.SCHOOL_B, BAS, Ids.next(), NOOR, Scene.MINOR, Scene.READY, List.of());
        var placement = desk.searching(guide, student);
        var wishes = new HashMap<>(Desk.wishes("MONDAY", "TUESDAY"));
        wishes.put("needs", needs);
        desk.ok(desk.change(guide, placement, "search-profile", wishes));
        return placement;
    }

    private void enter(Person guide, UUID... placements) {
        desk.ok(desk.post(guide, students(), Map.of("placementIds", List.of(placements))));
    }

    private String students() {
        return ROUNDS + "/" + round + "/students";
    }

    private void calculated() {
        assertThat(desk.post(RIA, ROUNDS + "/" + round + "/calculation", Map.of()))
                .hasStatus(202);
        await().atMost(Duration.ofMinutes(2)).until(() -> !state().equals("CALCULATING"));
        assertThat(state()).isEqualTo("PROPOSED");
    }

    private String state() {
        return line().get("state").asString();
    }

    private JsonNode line() {
        for (var line : desk.ok(desk.get(RIA, ROUNDS)).get("rounds")) {
            if (line.get("id").asString().equals(round.toString())) {
                return line;
            }
        }
        throw new AssertionError("The round is gone");
    }

    private JsonNode of(Person guide, UUID placement) {
        for (var student : desk.ok(desk.get(guide, students())).get("students")) {
            if (student.get("placementId").asString().equals(placement.toString())) {
                return student;
            }
        }
        throw new AssertionError("Not shown to " + guide.name());
    }

    private MvcTestResult confirm(Person person, UUID placement) {
        var entry = of(SANNE, placement).get("entryId").asString();
        return desk.post(person, students() + "/" + entry + "/confirmation", Map.of());
    }

    @Test
    @Tag("PLA-25")
    @Tag("PLA-26")
    void theRoundProposesTheMostVulnerableFirstAndANamedPersonAsksTheSeat() {
        var without = searching(SANNE, List.of());
        var some = searching(BAS, List.of("LOW_STIMULI"));
        var more = searching(SANNE, List.of("LOW_STIMULI", "FIXED_SUPERVISOR"));
        enter(SANNE, without);
        clock.advance(Duration.ofMinutes(1));
        enter(BAS, some);
        clock.advance(Duration.ofMinutes(1));
        enter(SANNE, more);

        calculated();

        assertThat(of(SANNE, more).get("standing").asString()).isEqualTo("PLACED");
        assertThat(of(BAS, some).get("standing").asString()).isEqualTo("PLACED");
        assertThat(of(SANNE, more).get("place").get("companyName").asString()).isEqualTo("Kwekerij De Proef");
        assertThat(of(SANNE, more).get("rank").asInt()).isEqualTo(1);
        assertThat(of(SANNE, more).get("firstCome").asBoolean()).isFalse();
        var unplaced = of(SANNE, without);
        assertThat(unplaced.get("standing").asString()).isEqualTo("UNPLACED");
        assertThat(unplaced.get("firstCome").asBoolean()).isTrue();
        assertThat(unplaced.get("explanation").asString())
                .isEqualTo("Bij het zoekprofiel past 1 plek. Alle 2 zitplaatsen daar zijn vergeven. Wie daar is "
                        + "voorgesteld, kan nergens anders heen: schuiven maakt niets vrij. Zij horen bij een groep die "
                        + "eerder aan de beurt is.");
        assertThat(asked(more)).isEmpty();
        assertThat(desk.state(more)).isEqualTo("SEARCHING");

        desk.ok(confirm(SANNE, more));
        desk.ok(confirm(SANNE, more));

        assertThat(asked(more)).hasSize(1);
        assertThat(asked(more).getFirst().placeId()).isEqualTo(place);
        assertThat(desk.state(more)).isEqualTo("PROPOSED");
        var confirmation = of(SANNE, more).get("confirmation");
        assertThat(confirmation.get("byName").asString()).isEqualTo(SANNE.name());
        assertThat(confirmation.get("seatStatus").asString()).isEqualTo("ASKED");
    }

    @Test
    @Tag("PLA-25")
    void aSeatThatIsGoneMeanwhileIsToldAndTheStudentSearchesOn() {
        var placement = searching(SANNE, List.of());
        enter(SANNE, placement);
        calculated();
        desk.ok(confirm(SANNE, placement));

        scene.refuse(asked(placement).getFirst(), List.of());

        var confirmation = of(SANNE, placement).get("confirmation");
        assertThat(confirmation.get("seatStatus").asString()).isEqualTo("REFUSED");
        assertThat(confirmation.get("seatExplanation").asString()).isEqualTo("Alle plekken zijn bezet op deze dagen.");
        assertThat(desk.state(placement)).isEqualTo("SEARCHING");
    }

    @Test
    @Tag("PLA-25")
    void onlyWhoGuidesTheStudentConfirms() {
        var placement = searching(SANNE, List.of());
        enter(SANNE, placement);
        calculated();

        assertThat(confirm(MARIEKE, placement)).hasStatus(403);
        assertThat(confirm(DAAN, placement)).hasStatus(403);
        assertThat(confirm(RIA, placement)).hasStatus(404);
        assertThat(confirm(BAS, placement)).hasStatus(404);
        assertThat(asked(placement)).isEmpty();
        assertThat(confirm(TOM, placement)).hasStatus(200);
    }

    @Test
    @Tag("PLA-26")
    void theSeedIsFixedBeforeAnybodyIsPutInAndReadAfterwards() {
        var before = line();
        assertThat(before.get("seed").isNull()).isTrue();
        enter(SANNE, searching(SANNE, List.of()));

        calculated();

        var seed = line().get("seed").asString();
        assertThat(new Lottery(seed).commitment())
                .isEqualTo(before.get("commitment").asString());
    }

    @Test
    void nobodyIsPutInOrTakenOutOnceItIsCalculated() {
        var placement = searching(SANNE, List.of());
        var late = searching(SANNE, List.of());
        enter(SANNE, placement);
        var entry = of(SANNE, placement).get("entryId").asString();
        calculated();

        assertThat(desk.post(SANNE, students(), Map.of("placementIds", List.of(late))))
                .hasStatus(409);
        assertThat(desk.send(HttpMethod.DELETE, SANNE, students() + "/" + entry, Map.of()))
                .hasStatus(409);
        assertThat(desk.post(RIA, ROUNDS + "/" + round + "/calculation", Map.of()))
                .hasStatus(409);
    }

    @Test
    void whoIsTakenOutOrNoLongerSearchesIsNotProposed() {
        var out = searching(SANNE, List.of());
        var found = searching(SANNE, List.of());
        enter(SANNE, out, found);
        desk.ok(desk.send(
                HttpMethod.DELETE,
                SANNE,
                students() + "/" + of(SANNE, out).get("entryId").asString(),
                Map.of()));
        desk.asked(found, place);

        calculated();

        assertThat(of(SANNE, found).get("standing").asString()).isEqualTo("NOT_IN_TIME");
        assertThat(desk.ok(desk.get(SANNE, students())).toString()).doesNotContain(out.toString());
    }

    @Test
    @Tag("PLA-26")
    void aSeatThatSomebodyHasAlreadyIsNotGivenAgain() {
        desk.asked(searching(SANNE, List.of()), place);
        desk.asked(searching(SANNE, List.of()), place);
        var placement = searching(BAS, List.of());
        enter(BAS, placement);

        calculated();

        assertThat(of(BAS, placement).get("explanation").asString()).contains("daar zit al iemand");
    }

    @Test
    @Tag("PLA-26")
    void aStudentForWhomThereIsNoPlaceIsToldSo() {
        var placement = searching(SANNE, List.of("WHEELCHAIR_ACCESS"));
        enter(SANNE, placement);

        calculated();

        assertThat(of(SANNE, placement).get("tier").asInt()).isZero();
        assertThat(of(SANNE, placement).get("explanation").asString())
                .isEqualTo("Op dit moment past geen enkele plek in de regio bij het zoekprofiel.");
    }

    @Test
    @Tag("PLA-26")
    void aSchoolReadsItsOwnStudentsAndTheCoordinatorNumbersOnly() {
        var ours = searching(SANNE, List.of());
        var theirs = searching(BAS, List.of());
        enter(SANNE, ours);
        enter(BAS, theirs);
        var entry = of(SANNE, ours).get("entryId").asString();
        calculated();

        var seenByBas = desk.ok(desk.get(BAS, students())).toString();
        assertThat(seenByBas).contains(theirs.toString()).doesNotContain(ours.toString(), entry);
        assertThat(desk.get(RIA, students())).hasStatus(403);
        assertThat(desk.get(SANNE, ROUNDS + "/" + round + "/numbers")).hasStatus(403);
        assertThat(desk.get(STRANGER, students())).hasStatus(404);
        assertThat(desk.get(STRANGER, ROUNDS + "/" + round + "/numbers")).hasStatus(403);
        assertThat(desk.post(STRANGER, ROUNDS, Map.of("title", "x", "from", "2026-11-01", "until", "2026-12-31")))
                .hasStatus(403);
        var numbers = desk.ok(desk.get(RIA, ROUNDS + "/" + round + "/numbers"));
        assertThat(numbers.get("total").get("entered").isNull())
                .as("two is few")
                .isTrue();
        assertThat(numbers.toString()).doesNotContain("Daan", ours.toString(), theirs.toString(), entry);
    }

    @Test
    @Tag("PLA-26")
    @Tag("GW-11")
    void theEntriesOfASchoolCannotBeReadWithSqlByAnotherSchoolNorByTheRegion() {
        enter(SANNE, searching(SANNE, List.of()));

        assertThat(entriesSeenBy(TestTenant.SCHOOL_A)).isPositive();
        assertThat(entriesSeenBy(TestTenant.SCHOOL_B)).isZero();
        assertThat(entriesSeenBy(TestTenant.REGION)).isZero();
        assertThat(seedsSeenBy(TestTenant.SCHOOL_A)).isZero();
        assertThat(seedsSeenBy(TestTenant.REGION)).isPositive();
    }

    private long entriesSeenBy(TestTenant tenant) {
        return app.in(
                tenant.tenant(),
                database -> database.sql("select count(*) from round_entry where round_id = :round")
                        .param("round", round)
                        .query(Long.class)
                        .single());
    }

    private long seedsSeenBy(TestTenant tenant) {
        return app.in(
                tenant.tenant(),
                database -> database.sql("select count(*) from allocation_seed where round_id = :round")
                        .param("round", round)
                        .query(Long.class)
                        .single());
    }

    private List<SeatRequested> asked(UUID placement) {
        return owner.published(SeatRequested.class).stream()
                .filter(event -> event.placementId().equals(placement))
                .toList();
    }
}
