package nl.opstap.placement.route;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.LOTTE;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.OLGA;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.school.Guardian;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@PlacementTest
class AgreeRouteTests {
    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    private UUID student;
    private UUID placement;

    @BeforeEach
    void proposed() {
        owner.empty();
        scene.policies();
        student = scene.student(Scene.MINOR, Scene.READY);
        placement = desk.searching(student);
        scene.grant(desk.asked(placement, scene.place()));
    }

    @Test
    @Tag("PLA-24")
    void studentAndParentOfAMinorSayThemselvesThatTheyAgreeToThePlaceThePeriodTheDaysAndTheGoals() {
        assertThat(standing()).isEqualTo(Map.of("STUDENT", "NOT_ASKED", "PARENT", "NOT_ASKED"));
        var route = seenBy(DAAN).get("route");
        assertThat(route.get("companyName").asString()).isEqualTo("Kwekerij De Proef");
        assertThat(route.get("from").asString()).isEqualTo("2026-11-23");
        assertThat(route.get("weekdays").valueStream().map(JsonNode::asString)).containsExactly("MONDAY", "TUESDAY");
        assertThat(route.get("goals")).hasSize(2);

        desk.ok(answer(DAAN, "AGREED", "Ik heb er zin in."));
        assertThat(standing()).isEqualTo(Map.of("STUDENT", "AGREED", "PARENT", "NOT_ASKED"));
        desk.ok(answer(PETRA, "TALK", null));
        assertThat(standing()).isEqualTo(Map.of("STUDENT", "AGREED", "PARENT", "TALK"));
        desk.ok(answer(PETRA, "AGREED", null));
        assertThat(standing()).isEqualTo(Map.of("STUDENT", "AGREED", "PARENT", "AGREED"));

        var said = seenBy(SANNE).get("said");
        assertThat(said).hasSize(3);
        assertThat(said.get(2).get("party").asString()).isEqualTo("STUDENT");
        assertThat(said.get(2).get("name").asString()).isEqualTo(DAAN.name());
        assertThat(said.get(2).get("remark").asString()).isEqualTo("Ik heb er zin in.");
        assertThat(said.get(2).get("at").asString()).startsWith("2026-11-23");
        assertThat(said.get(2).get("method").isNull()).isTrue();
        assertThat(stored()).doesNotContain("zin in");
    }

    @Test
    @Tag("PLA-24")
    void theStagebegeleiderWritesDownWhatWasSaidInATalkWithWhoWhenAndHow() {
        desk.ok(record(SANNE, "PARENT", PETRA.name(), "AGREED", "PHONE", "2026-11-20", null));
        desk.ok(record(
                TOM, "STUDENT", null, "TALK", "AT_SCHOOL", "2026-11-23", "Wil eerst weten hoe laat het begint."));

        assertThat(standing()).isEqualTo(Map.of("STUDENT", "TALK", "PARENT", "AGREED"));
        var byPhone = seenBy(PETRA).get("said").get(1);
        assertThat(byPhone.get("own").asBoolean()).isTrue();
        assertThat(byPhone.get("method").asString()).isEqualTo("PHONE");
        assertThat(byPhone.get("day").asString()).isEqualTo("2026-11-20");
        assertThat(byPhone.get("byName").asString()).isEqualTo(SANNE.name());
        assertThat(seenBy(DAAN).get("said").get(0).get("remark").asString()).contains("hoe laat");
    }

    @Test
    @Tag("PLA-24")
    void anotherRouteMakesAnAgreementOutdatedAndKeepsIt() {
        desk.ok(answer(DAAN, "AGREED", null));
        var read = version();
        desk.ok(desk.step(SANNE, placement, "WITHDRAW_PROPOSAL"));
        assertThat(standing()).containsEntry("STUDENT", "OUTDATED");
        assertThat(answer(DAAN, read, "AGREED", null)).hasStatus(409);

        scene.grant(desk.asked(placement, scene.place()));

        assertThat(standing()).isEqualTo(Map.of("STUDENT", "OUTDATED", "PARENT", "NOT_ASKED"));
        var before = seenBy(SANNE).get("said").get(0);
        assertThat(before.get("outdated").asBoolean()).isTrue();
        assertThat(before.get("answer").asString()).isEqualTo("AGREED");
        var unseen = answer(DAAN, read, "AGREED", null);
        assertThat(unseen).hasStatus(409);
        assertThat(desk.json(unseen).get("type").asString()).endsWith("route-changed");
        desk.ok(answer(DAAN, "AGREED", null));
        assertThat(standing()).containsEntry("STUDENT", "AGREED");
        assertThat(seenBy(SANNE).get("said")).hasSize(2);
    }

    @Test
    @Tag("PLA-24")
    void otherDaysOfTheSamePlaceAreAnotherRoute() {
        desk.ok(answer(DAAN, "AGREED", null));
        var place = owner.sql("select place_id from placement where id = ?")
                .param(placement)
                .query(UUID.class)
                .single();
        desk.ok(desk.step(SANNE, placement, "WITHDRAW_PROPOSAL"));
        desk.ok(desk.describe(placement, Desk.wishes("MONDAY", "WEDNESDAY")));
        scene.grant(desk.asked(placement, place));

        assertThat(standing()).containsEntry("STUDENT", "OUTDATED");
        desk.ok(desk.step(SANNE, placement, "WITHDRAW_PROPOSAL"));
        desk.ok(desk.describe(placement, Desk.wishes("MONDAY", "TUESDAY")));
        scene.grant(desk.asked(placement, place));
        assertThat(standing()).containsEntry("STUDENT", "AGREED");
    }

    @Test
    @Tag("PLA-24")
    void aParentNeverReadsTheRemarkOfAStudentWhoKeepsItNorThatOfAnotherParent() {
        desk.ok(answer(DAAN, "AGREED", "Liever niet met mijn moeder erbij."));
        assertThat(seenBy(PETRA).toString()).contains("moeder erbij");
        desk.ok(record(SANNE, "PARENT", "Vader Voorbeeld", "AGREED", "VIDEO", "2026-11-22", "Wij wonen apart."));
        assertThat(seenBy(PETRA).toString()).doesNotContain("wonen apart");
        assertThat(seenBy(DAAN).toString()).contains("wonen apart");

        scene.student(student, DAAN, Scene.MINOR, Scene.READY, List.of(new Guardian(PETRA.id(), PETRA.name(), false)));

        assertThat(seenBy(PETRA).toString()).doesNotContain("moeder erbij");
        assertThat(standing(PETRA)).containsEntry("STUDENT", "AGREED");
        assertThat(seenBy(SANNE).toString()).contains("moeder erbij");
    }

    @Test
    @Tag("PLA-24")
    void whoIs18DecidesWithoutAParent() {
        scene.student(student, DAAN, Scene.ADULT, Scene.READY, List.of(new Guardian(PETRA.id(), PETRA.name(), true)));

        assertThat(standing()).isEqualTo(Map.of("STUDENT", "NOT_ASKED"));
        assertThat(answer(PETRA, "AGREED", null)).hasStatus(403);
        var refusal = record(SANNE, "PARENT", PETRA.name(), "AGREED", "PHONE", "2026-11-20", null);
        assertThat(refusal).hasStatus(422);
        assertThat(fields(refusal)).containsExactly("party");
    }

    @Test
    void onlyWhoGuidesWritesDownATalkAndToOthersTheRouteDoesNotExist() {
        for (var person : List.of(MARIEKE, OLGA)) {
            assertThat(seenBy(person).get("yours").asBoolean()).isFalse();
            assertThat(seenBy(person).get("recordable").asBoolean()).isFalse();
        }
        for (var person : List.of(MARIEKE, OLGA, SANNE, TOM)) {
            assertThat(answer(person, "AGREED", null)).hasStatus(403);
        }
        for (var person : List.of(MARIEKE, OLGA, DAAN, PETRA)) {
            assertThat(record(person, "STUDENT", null, "AGREED", "PHONE", "2026-11-20", null))
                    .hasStatus(403);
        }
        for (var person : List.of(BAS, LOTTE, STRANGER)) {
            assertThat(desk.get(person, path())).hasStatus(404);
            assertThat(answer(person, version(), "AGREED", null)).hasStatus(404);
            assertThat(record(person, "STUDENT", null, "AGREED", "PHONE", "2026-11-20", null))
                    .hasStatus(404);
        }
    }

    @Test
    void badInputIsRefusedWithEveryFieldNamed() {
        var empty = desk.post(SANNE, path() + "/talks", Map.of("remark", "x".repeat(501)));
        assertThat(empty).hasStatus(422);
        assertThat(fields(empty)).containsExactlyInAnyOrder("version", "party", "answer", "method", "day", "remark");

        var nobody = record(SANNE, "PARENT", " ", "AGREED", "PHONE", "2026-11-24", null);
        assertThat(nobody).hasStatus(422);
        assertThat(fields(nobody)).containsExactlyInAnyOrder("name", "day");
        var other = record(SANNE, "MENTOR", null, "AGREED", "PHONE", "2026-11-20", null);
        assertThat(fields(other)).containsExactly("party");

        var said = desk.post(DAAN, path() + "/answers", Map.of());
        assertThat(said).hasStatus(422);
        assertThat(fields(said)).containsExactlyInAnyOrder("version", "answer");
        assertThat(owner.count("route_answer")).isZero();
    }

    @Test
    void anAnswerSentTwiceIsOneAnswer() {
        var body = Map.of("version", version(), "answer", "AGREED");

        desk.ok(desk.send(HttpMethod.POST, DAAN, path() + "/answers", body, "Idempotency-Key", "ja"));
        desk.ok(desk.send(HttpMethod.POST, DAAN, path() + "/answers", body, "Idempotency-Key", "ja"));

        assertThat(owner.count("route_answer")).isEqualTo(1);
    }

    @Test
    void withoutAPlaceThereIsNoRouteYet() {
        var searching = desk.searching(scene.student(Scene.MINOR, Scene.READY));

        var seen = desk.ok(desk.get(SANNE, "/v1/placements/%s/route".formatted(searching)));

        assertThat(seen.get("route").isNull()).isTrue();
        assertThat(seen.get("recordable").asBoolean()).isFalse();
    }

    private String path() {
        return "/v1/placements/%s/route".formatted(placement);
    }

    private JsonNode seenBy(Person person) {
        return desk.ok(desk.get(person, path()));
    }

    private String version() {
        return seenBy(SANNE).get("route").get("version").asString();
    }

    private MvcTestResult answer(Person person, String answer, String remark) {
        return answer(person, version(), answer, remark);
    }

    private MvcTestResult answer(Person person, String version, String answer, String remark) {
        var body = new HashMap<String, Object>(Map.of("version", version, "answer", answer));
        body.put("remark", remark);
        return desk.post(person, path() + "/answers", body);
    }

    private MvcTestResult record(
            Person person, String party, String name, String answer, String method, String day, String remark) {
        var body = new HashMap<String, Object>(
                Map.of("version", version(), "party", party, "answer", answer, "method", method, "day", day));
        body.put("name", name);
        body.put("remark", remark);
        return desk.post(person, path() + "/talks", body);
    }

    private Map<String, String> standing() {
        return standing(SANNE);
    }

    private Map<String, String> standing(Person person) {
        var found = new HashMap<String, String>();
        seenBy(person)
                .get("needed")
                .forEach(one -> found.put(
                        one.get("party").asString(), one.get("standing").asString()));
        return found;
    }

    private List<String> fields(MvcTestResult refusal) {
        return desk.json(refusal)
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private String stored() {
        return owner.sql("select string_agg(t::text, ' ') from route_answer t")
                .query(String.class)
                .single();
    }
}
