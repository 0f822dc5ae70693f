package nl.opstap.placement.refusals;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
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
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@PlacementTest
class RefusalTests {
    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    private UUID placement;

    @BeforeEach
    void meeting() {
        owner.empty();
        scene.policies();
        placement = desk.searching(scene.student(Scene.MINOR, Scene.READY));
        scene.grant(desk.asked(placement, scene.place()));
        desk.ok(desk.step(SANNE, placement, "MEET"));
    }

    @Test
    @Tag("PLA-27")
    void aCompanySaysNoOnlyWithACodedReason() {
        var without = klik(SANNE, "NO", null);
        assertThat(without).hasStatus(422);
        assertThat(fields(without)).containsExactly("refusal.reason");
        assertThat(klikOfCompany()).isEqualTo("UNKNOWN");

        desk.ok(klik(SANNE, "NO", refusal("NO_SUPERVISOR", null)));

        assertThat(klikOfCompany()).isEqualTo("NO");
        var seen = seenBy(SANNE).get(0);
        assertThat(seen.get("reason").asString()).isEqualTo("NO_SUPERVISOR");
        assertThat(seen.get("companyName").asString()).isEqualTo("Kwekerij De Proef");
        assertThat(seen.get("byName").asString()).isEqualTo(SANNE.name());
        assertThat(seen.get("needsReview").asBoolean()).isFalse();
        assertThat(toReview(SANNE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_CAPACITY", "NO_SUPERVISOR", "OTHER_WORK_OR_SEASON", "SAFETY", "TRAVEL"})
    @Tag("PLA-27")
    void freeWordsBesideAnyCodeAreReviewed(String reason) {
        desk.ok(klik(SANNE, "NO", refusal(reason, "Hij past niet in ons team.")));

        assertThat(toReview(SANNE)).hasSize(1);
    }

    @Test
    @Tag("PLA-27")
    void noKlikAndOtherWaitForTheStagebegeleiderWhoJudgesThemWithDateAndName() {
        desk.ok(klik(SANNE, "NO", refusal("NO_KLIK", null)));
        assertThat(toReview(TOM)).hasSize(1);
        var refusal = toReview(SANNE).get(0);
        assertThat(refusal.get("review").isNull()).isTrue();
        assertThat(refusal.get("studentName").asString()).isEqualTo("Daan de Demo");

        desk.ok(review(SANNE, refusal, "FINE"));

        assertThat(toReview(SANNE)).isEmpty();
        var judged = seenBy(MARIEKE).get(0);
        assertThat(judged.get("review").asString()).isEqualTo("FINE");
        assertThat(judged.get("reviewedBy").asString()).isEqualTo(SANNE.name());
        assertThat(judged.get("reviewedAt").asString()).startsWith("2026-11-23");
    }

    @Test
    @Tag("PLA-27")
    void aSuspicionCanBeAddedLaterAndIsNotJudgedAwayNorWrittenOver() {
        desk.ok(klik(SANNE, "NO", refusal("OTHER", "Ze willen geen meisje met een hoofddoek.")));
        var refusal = toReview(SANNE).get(0);
        assertThat(stored()).doesNotContain("hoofddoek");
        desk.ok(review(SANNE, refusal, "FINE"));
        desk.ok(review(TOM, refusal, "POSSIBLE_DISCRIMINATION"));

        assertThat(review(SANNE, refusal, "FINE")).hasStatus(409);
        assertThat(klik(SANNE, "NO", refusal("NO_CAPACITY", null))).hasStatus(409);

        var kept = seenBy(SANNE).get(0);
        assertThat(kept.get("review").asString()).isEqualTo("POSSIBLE_DISCRIMINATION");
        assertThat(kept.get("reviewedBy").asString()).isEqualTo(TOM.name());
        assertThat(kept.get("explanation").asString()).contains("hoofddoek");
    }

    @Test
    @Tag("PLA-27")
    void aProposalThatEndsBecauseTheCompanyRefusesNeedsTheReasonToo() {
        var path = "/v1/placements/%s/actions/".formatted(placement);
        var without = desk.post(SANNE, path + "CANCEL", Map.of("reason", "COMPANY_STOPPED"));
        assertThat(without).hasStatus(422);
        assertThat(fields(without)).containsExactly("refusal.reason");
        var words = desk.post(SANNE, path + "WITHDRAW_PROPOSAL", Map.of("refusal", Map.of("reason", "OTHER")));
        assertThat(words).hasStatus(422);
        assertThat(fields(words)).containsExactly("refusal.explanation");
        assertThat(desk.state(placement)).isEqualTo("ACQUAINTANCE");

        desk.ok(desk.post(SANNE, path + "WITHDRAW_PROPOSAL", Map.of("refusal", refusal("TRAVEL", null))));

        assertThat(desk.state(placement)).isEqualTo("SEARCHING");
        assertThat(seenBy(SANNE).get(0).get("reason").asString()).isEqualTo("TRAVEL");
        scene.grant(desk.asked(placement, scene.place()));
        desk.ok(desk.post(
                SANNE,
                path + "CANCEL",
                Map.of("reason", "COMPANY_STOPPED", "refusal", refusal("NO_KLIK", "Toch niet."))));
        assertThat(seenBy(SANNE)).hasSize(2);
        assertThat(desk.ok(desk.get(SANNE, "/v1/placements/%s/history".formatted(placement)))
                        .toString())
                .doesNotContain("Toch niet");
    }

    @Test
    void withoutANoOfTheCompanyThereIsNoReason() {
        assertThat(fields(klik(SANNE, "YES", refusal("TRAVEL", null)))).containsExactly("refusal");
        assertThat(fields(klik(DAAN, "NO", refusal("TRAVEL", null)))).containsExactly("refusal");
        var path = "/v1/placements/%s/actions/AGREE".formatted(placement);
        assertThat(desk.post(SANNE, path, Map.of("refusal", refusal("TRAVEL", null)))
                        .getResponse()
                        .getStatus())
                .isIn(409, 422);
        desk.ok(klik(DAAN, "NO", null));

        assertThat(seenBy(SANNE)).isEmpty();
    }

    @Test
    void badInputIsRefusedWithEveryFieldNamed() {
        var body = Map.of("answer", "NO", "refusal", Map.of("explanation", "x".repeat(1001)));
        var refused = desk.put(SANNE, "/v1/placements/%s/klik".formatted(placement), body);

        assertThat(refused).hasStatus(422);
        assertThat(fields(refused)).containsExactlyInAnyOrder("refusal.reason", "refusal.explanation");
        desk.ok(klik(SANNE, "NO", refusal("NO_KLIK", null)));
        var empty = desk.put(SANNE, reviewPath(toReview(SANNE).get(0)), Map.of());
        assertThat(empty).hasStatus(422);
        assertThat(fields(empty)).containsExactly("review");
    }

    @Test
    @Tag("PLA-27")
    void studentAndParentDoNotReadWhatACompanySaidAndOnlyWhoGuidesJudges() {
        desk.ok(klik(SANNE, "NO", refusal("OTHER", "Past niet bij ons.")));
        var refusal = toReview(SANNE).get(0);

        for (var person : List.of(DAAN, PETRA)) {
            assertThat(desk.get(person, path())).hasStatus(403);
            assertThat(desk.get(person, "/v1/refusals-to-review")).hasStatus(403);
            assertThat(review(person, refusal, "FINE")).hasStatus(403);
        }
        for (var person : List.of(MARIEKE, OLGA)) {
            assertThat(desk.get(person, "/v1/refusals-to-review")).hasStatus(403);
            assertThat(review(person, refusal, "FINE")).hasStatus(403);
            assertThat(seenBy(person).get(0).get("reviewable").asBoolean()).isFalse();
        }
        for (var person : List.of(BAS, STRANGER)) {
            assertThat(desk.get(person, path())).hasStatus(404);
            assertThat(review(person, refusal, "FINE")).hasStatus(404);
            assertThat(toReview(person)).isEmpty();
        }
        var other = desk.searching(scene.student(Scene.MINOR, Scene.READY));
        assertThat(desk.put(
                        SANNE,
                        "/v1/placements/%s/refusals/%s/review"
                                .formatted(other, refusal.get("id").asString()),
                        Map.of("review", "FINE")))
                .hasStatus(404);
    }

    private static Map<String, Object> refusal(String reason, String explanation) {
        var refusal = new HashMap<String, Object>(Map.of("reason", reason));
        refusal.put("explanation", explanation);
        return refusal;
    }

    private MvcTestResult klik(Person person, String answer, Map<String, Object> refusal) {
        var body = new HashMap<String, Object>(Map.of("answer", answer));
        body.put("refusal", refusal);
        return desk.put(person, "/v1/placements/%s/klik".formatted(placement), body);
    }

    private String klikOfCompany() {
        return desk.ok(desk.get(SANNE, "/v1/placements/" + placement))
                .get("companyKlik")
                .asString();
    }

    private String path() {
        return "/v1/placements/%s/refusals".formatted(placement);
    }

    private JsonNode seenBy(Person person) {
        return desk.ok(desk.get(person, path()));
    }

    private JsonNode toReview(Person person) {
        return desk.ok(desk.get(person, "/v1/refusals-to-review"));
    }

    private String reviewPath(JsonNode refusal) {
        return path() + "/%s/review".formatted(refusal.get("id").asString());
    }

    private MvcTestResult review(Person person, JsonNode refusal, String review) {
        return desk.put(person, reviewPath(refusal), Map.of("review", review));
    }

    private List<String> fields(MvcTestResult refusal) {
        return desk.json(refusal)
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private String stored() {
        return owner.sql("select string_agg(t::text, ' ') from company_refusal t")
                .query(String.class)
                .single();
    }
}
