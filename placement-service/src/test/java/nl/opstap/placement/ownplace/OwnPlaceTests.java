package nl.opstap.placement.ownplace;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.opstap.contracts.placement.CompanyTipped;
import nl.opstap.contracts.placement.OwnPlaceChanged;
import nl.opstap.contracts.placement.SeatRequested;
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
@Tag("PLA-10")
class OwnPlaceTests {
    private static final String MINE = "/v1/my-own-places";
    private static final Map<String, Object> FORGE = Map.of(
            "company", "Smederij Vonk",
            "town", "Veenbeek",
            "work", "Ijzer zagen met mijn oom",
            "knowsSomebody", true,
            "contact", "Oom Gerrit");

    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    private UUID student;

    @BeforeEach
    void known() {
        owner.empty();
        scene.policies();
        student = scene.student(Scene.MINOR, Scene.READY);
    }

    @Test
    void aStudentProposesBeforeAnythingIsOpenAndTheStagebegeleiderHasATask() {
        assertThat(owner.count("placement")).isZero();
        var mine = desk.ok(desk.post(DAAN, MINE, FORGE));

        assertThat(mine.get("items").get(0).get("state").asString()).isEqualTo("WAITING");
        assertThat(waiting()).hasSize(1);
        assertThat(waiting().get(0).get("studentName").asString()).isEqualTo("Daan de Demo");
        assertThat(shown(SANNE).get("contact").asString()).isEqualTo("Oom Gerrit");
        assertThat(shown(SANNE).get("answerable").asBoolean()).isTrue();
        assertThat(owner.published(OwnPlaceChanged.class))
                .singleElement()
                .satisfies(event -> assertThat(event.what()).isEqualTo(OwnPlaceChanged.PROPOSED));
        for (var column : List.of("company", "town", "work", "contact")) {
            assertThat(new String(
                            owner.sql("select %s from own_place".formatted(column))
                                    .query(byte[].class)
                                    .single(),
                            StandardCharsets.ISO_8859_1))
                    .doesNotContain("Vonk", "Veenbeek", "oom", "Gerrit");
        }
    }

    @Test
    void onlyTheStudentProposesAndOnlyWhoGuidesAnswers() {
        for (var person : List.of(PETRA, SANNE, MARIEKE)) {
            assertThat(desk.post(person, MINE, FORGE)).hasStatus(403);
            assertThat(desk.get(person, MINE)).hasStatus(403);
        }
        desk.ok(desk.post(DAAN, MINE, FORGE));
        assertThat(answer(MARIEKE, Map.of("answer", "LEAD"))).hasStatus(403);
        for (var person : List.of(DAAN, PETRA, BAS)) {
            assertThat(desk.get(person, "/v1/own-places/" + id())).hasStatus(404);
            assertThat(answer(person, Map.of("answer", "LEAD"))).hasStatus4xxClientError();
        }
        assertThat(desk.get(PETRA, "/v1/open-own-places")).hasStatus(403);
        assertThat(desk.ok(desk.get(BAS, "/v1/open-own-places"))).isEmpty();
        assertThat(shown(SANNE).get("state").asString()).isEqualTo("WAITING");
    }

    @Test
    void threeWaitAtMostAndOneThatIsWithdrawnMakesRoom() {
        for (var index = 0; index < 3; index++) {
            desk.ok(desk.post(DAAN, MINE, FORGE));
        }
        assertThat(desk.post(DAAN, MINE, FORGE)).hasStatus(409);
        assertThat(mine().get("full").asBoolean()).isTrue();

        var gone = id();
        desk.ok(desk.post(DAAN, MINE + "/" + gone + "/withdrawal", Map.of()));
        assertThat(waiting()).hasSize(2);
        assertThat(desk.put(SANNE, "/v1/own-places/" + gone + "/answer", Map.of("answer", "LEAD")))
                .hasStatus(409);
        assertThat(desk.post(DAAN, MINE + "/" + gone + "/withdrawal", Map.of())).hasStatus(409);
        desk.ok(desk.post(DAAN, MINE, FORGE));
        assertThat(owner.count("own_place")).isEqualTo(4);
    }

    @Test
    void aNoHasAReasonThatTheStudentReads() {
        desk.ok(desk.post(DAAN, MINE, FORGE));
        assertThat(fields(answer(SANNE, Map.of("answer", "NOT_POSSIBLE")))).containsExactly("whyNot");
        assertThat(fields(answer(SANNE, Map.of("answer", "LINKED")))).containsExactly("placeId");

        desk.ok(answer(SANNE, Map.of("answer", "NOT_POSSIBLE", "whyNot", "Je mag daar pas met 18 jaar werken.")));

        assertThat(mine().get("items").get(0).get("state").asString()).isEqualTo("NOT_POSSIBLE");
        assertThat(mine().get("items").get(0).get("whyNot").asString()).contains("18 jaar");
        assertThat(waiting()).isEmpty();
        assertThat(answer(SANNE, Map.of("answer", "LEAD"))).hasStatus(409);
        assertThat(owner.published(OwnPlaceChanged.class))
                .extracting(OwnPlaceChanged::what)
                .containsExactly("PROPOSED", "ANSWERED");
    }

    @Test
    void aCompanyThatIsNotInThePoolIsALeadWithoutAWordAboutTheStudentAndCanBeLinkedLater() {
        desk.ok(desk.post(DAAN, MINE, FORGE));
        desk.ok(answer(SANNE, Map.of("answer", "LEAD")));

        assertThat(owner.published(CompanyTipped.class)).singleElement().satisfies(tip -> {
            assertThat(tip.name()).isEqualTo("Smederij Vonk");
            assertThat(tip.city()).isEqualTo("Veenbeek");
            assertThat(tip.byAccount()).isEqualTo(SANNE.id());
            assertThat(tip.toString())
                    .doesNotContain(student.toString(), id(), DAAN.id().toString(), "Gerrit", "oom");
        });
        assertThat(answer(SANNE, Map.of("answer", "LEAD"))).hasStatus(409);
        assertThat(mine().get("items").get(0).get("state").asString()).isEqualTo("LEAD");

        desk.ok(answer(SANNE, Map.of("answer", "LINKED", "placeId", scene.place())));
        assertThat(mine().get("items").get(0).get("state").asString()).isEqualTo("LINKED");
        assertThat(owner.published(CompanyTipped.class)).hasSize(1);
    }

    @Test
    void aLinkedPlaceStandsInTheListAsOwnAndItsSeatIsStillAsked() {
        var place = scene.place();
        var other = scene.place();
        desk.ok(desk.post(DAAN, MINE, FORGE));
        var found = desk.ok(desk.get(SANNE, "/v1/own-places/%s/candidates?text=de proef".formatted(id())));
        assertThat(ids(found)).contains(place.toString(), other.toString());
        assertThat(answer(SANNE, Map.of("answer", "LINKED", "placeId", UUID.randomUUID())))
                .hasStatus(409);
        desk.ok(answer(SANNE, Map.of("answer", "LINKED", "placeId", place)));
        assertThat(owner.published(SeatRequested.class)).isEmpty();

        var placement = desk.searching(student);
        var own = new HashMap<String, Boolean>();
        ranking(placement)
                .get("ranked")
                .forEach(one -> own.put(
                        one.get("place").get("id").asString(), one.get("own").asBoolean()));
        assertThat(own).containsEntry(place.toString(), true).containsEntry(other.toString(), false);
        assertThat(mine().get("items").get(0).get("state").asString()).isEqualTo("LINKED");

        var asked = desk.asked(placement, place);
        assertThat(mine().get("items").get(0).get("state").asString()).isEqualTo("ASKED");
        scene.refuse(asked, List.of());
        assertThat(mine().get("items").get(0).get("state").asString()).isEqualTo("NOT_FREE");
    }

    @Test
    void anOwnPlaceThatIsRuledOutSaysWhyAndIsRefusedLikeAnyOther() {
        var place = scene.place();
        var other = scene.place();
        desk.ok(desk.post(DAAN, MINE, FORGE));
        desk.ok(answer(SANNE, Map.of("answer", "LINKED", "placeId", place)));
        owner.sql("update place set open = false").update();
        var placement = desk.searching(student);

        var filtered = ranking(placement).get("filtered");
        assertThat(filtered.get(0).get("place").get("id").asString()).isEqualTo(place.toString());
        assertThat(filtered.get(0).get("own").asBoolean()).isTrue();
        assertThat(filtered.get(0).get("reasons").get(0).get("code").asString()).isEqualTo("CLOSED");

        var refused = ask(placement, place);
        assertThat(refused).hasStatus(409);
        var type = desk.json(refused).get("type").asString();
        assertThat(type).endsWith("place-closed");
        assertThat(desk.json(ask(placement, other)).get("type").asString()).isEqualTo(type);
        assertThat(owner.published(SeatRequested.class)).isEmpty();
        assertThat(mine().get("items").get(0).get("state").asString()).isEqualTo("LINKED");
    }

    @Test
    void noGateOpensForAnOwnPlace() {
        var place = scene.place();
        desk.ok(desk.post(DAAN, MINE, FORGE));
        desk.ok(answer(SANNE, Map.of("answer", "LINKED", "placeId", place)));
        var placement = desk.opened(student);

        assertThat(ask(placement, place)).hasStatus(409);
        assertThat(owner.published(SeatRequested.class)).isEmpty();
    }

    @Test
    void aPlaceFarAwayIsShownWithItsDistance() {
        var place = scene.place();
        desk.ok(desk.post(DAAN, MINE, FORGE));
        desk.ok(answer(SANNE, Map.of("answer", "LINKED", "placeId", place)));
        owner.sql("update company set latitude = 53.2, longitude = 6.5").update();
        var placement = desk.searching(student);

        var filtered = ranking(placement).get("filtered");
        assertThat(filtered).hasSize(1);
        assertThat(filtered.get(0).get("reasons").get(0).get("code").asString()).isEqualTo("DISTANCE");
    }

    private JsonNode mine() {
        return desk.ok(desk.get(DAAN, MINE));
    }

    /** The newest one. */
    private String id() {
        return mine().get("items").get(0).get("id").asString();
    }

    private JsonNode waiting() {
        return desk.ok(desk.get(SANNE, "/v1/open-own-places"));
    }

    private JsonNode shown(Person person) {
        return desk.ok(desk.get(person, "/v1/own-places/" + id()));
    }

    private MvcTestResult answer(Person person, Map<String, Object> answer) {
        return desk.put(person, "/v1/own-places/" + id() + "/answer", answer);
    }

    private JsonNode ranking(UUID placement) {
        return desk.ok(desk.get(SANNE, "/v1/placements/%s/ranking".formatted(placement)));
    }

    private MvcTestResult ask(UUID placement, UUID place) {
        return desk.post(
                SANNE,
                "/v1/placements/%s/seat-requests".formatted(placement),
                Map.of("requestId", UUID.randomUUID(), "placeId", place));
    }

    private List<String> fields(MvcTestResult refused) {
        assertThat(refused).hasStatus(422);
        return StreamSupport.stream(desk.json(refused).get("errors").spliterator(), false)
                .map(error -> error.get("field").asString())
                .toList();
    }

    private static List<String> ids(JsonNode places) {
        return StreamSupport.stream(places.spliterator(), false)
                .map(place -> place.get("id").asString())
                .toList();
    }
}
