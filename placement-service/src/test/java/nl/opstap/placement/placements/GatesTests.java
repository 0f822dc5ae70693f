package nl.opstap.placement.placements;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.LOTTE;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.access.AccessRecorded;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.contracts.placement.SeatRequested;
import nl.opstap.contracts.school.Readiness;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.OwnerSql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@PlacementTest
class GatesTests {
    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    @BeforeEach
    void policies() {
        scene.policies();
    }

    @Test
    @Tag("SCH-10")
    void withoutARegistrationByTheMentorNoPlacementIsOpened() {
        var student = scene.student(Scene.MINOR, new Readiness(false, false, false, false));

        var refusal = desk.post(SANNE, "/v1/placements", Map.of("studentId", student, "phase", 2));

        assertThat(refusal).hasStatus(409);
        assertThat(desk.json(refusal).get("type").asString()).isEqualTo("/problems/step-blocked");
        assertThat(desk.json(refusal).get("detail").asString())
                .isEqualTo(
                        "De aanmelding voor stage is nog niet gedaan. Vraag de mentor het aanmeldformulier in te vullen.");
    }

    @Test
    @Tag("SCH-21")
    void aSeatIsNotAskedBeforeTheGatesHoldAndTheTeamleiderMayOpenOneWithAReason() {
        var student = scene.student(Scene.MINOR, new Readiness(true, false, true, true));
        var place = scene.place();
        var placement = desk.searching(student);
        var ask = Map.of("requestId", UUID.randomUUID(), "placeId", place);
        var path = "/v1/placements/%s/seat-requests".formatted(placement);

        var refusal = desk.post(SANNE, path, ask);

        assertThat(refusal).hasStatus(409);
        assertThat(desk.json(refusal).get("detail").asString()).contains("Brug naar Werk");
        assertThat(desk.state(placement)).isEqualTo("SEARCHING");

        var override = Map.of("gate", "TRAINING", "reason", "De module start volgende week, de stage is geschikt.");
        var overrides = "/v1/placements/%s/gate-overrides".formatted(placement);
        assertThat(desk.post(SANNE, overrides, override)).hasStatus(403);
        desk.ok(desk.post(TOM, overrides, override));
        desk.ok(desk.post(SANNE, path, ask));

        assertThat(desk.state(placement)).isEqualTo("PROPOSED");
        assertThat(owner.published(SeatRequested.class))
                .filteredOn(event -> event.placementId().equals(placement))
                .hasSize(1);
        assertThat(owner.sql("select reason from gate_override where placement_id = ?")
                        .param(placement)
                        .query(String.class)
                        .single())
                .contains("volgende week");
    }

    @Test
    @Tag("SCH-21")
    void aStageIsJudgedByTheGatesOfItsOwnFirstDayAndSaysWhereTheyStand() {
        owner.sql("""
                insert into gate_rule values
                    ('2027-03-01', 'REGISTRATION', 1, false, 'proef'), ('2027-03-01', 'INTAKE', 1, false, 'proef')""").update();
        try {
            var placement = desk.searching(scene.student(Scene.MINOR, new Readiness(true, false, true, true)));
            assertThat(gates(placement)).containsExactly("REGISTRATION", "TRAINING", "INTAKE", "READY");
            assertThat(desk.ok(desk.get(SANNE, "/v1/placements/" + placement))
                            .get("gates")
                            .get(1)
                            .get("source")
                            .asString())
                    .startsWith("Stageprocedure");

            var later = new HashMap<>(Desk.wishes("MONDAY"));
            later.putAll(Map.of("from", "2027-03-08", "until", "2027-06-25"));
            desk.ok(desk.describe(placement, later));

            assertThat(gates(placement)).containsExactly("REGISTRATION", "INTAKE");
            var passed = Map.of("gate", "INTAKE", "reason", "Het gesprek is morgen, dat is zeker.");
            assertThat(desk.post(TOM, "/v1/placements/%s/gate-overrides".formatted(placement), passed))
                    .hasStatus(409);
            desk.asked(placement, scene.place());
            assertThat(desk.state(placement)).isEqualTo("PROPOSED");
        } finally {
            owner.sql("delete from gate_rule where valid_from = '2027-03-01'").update();
        }
    }

    private List<String> gates(UUID placement) {
        return desk.ok(desk.get(SANNE, "/v1/placements/" + placement))
                .get("gates")
                .valueStream()
                .map(one -> one.get("gate").asString())
                .toList();
    }

    @Test
    @Tag("SCH-10")
    void nobodyPassesByTheRegistrationOfTheMentor() {
        var placement = desk.opened(scene.student(Scene.MINOR, Scene.READY));
        var override = Map.of("gate", "REGISTRATION", "reason", "De mentor doet het volgende week.");

        assertThat(desk.post(TOM, "/v1/placements/%s/gate-overrides".formatted(placement), override))
                .hasStatus(409);
    }

    @Test
    @Tag("PLA-01")
    void daysThatThePhaseDoesNotAllowAreRefusedByTheNameOfTheRule() {
        var placement = desk.opened(scene.student(Scene.MINOR, Scene.READY));

        var refusal = desk.describe(placement, Desk.wishes("MONDAY", "TUESDAY", "WEDNESDAY"));

        assertThat(refusal).hasStatus(422);
        assertThat(desk.json(refusal).get("errors").get(0).get("field").asString())
                .isEqualTo("weekdays");
        assertThat(desk.json(refusal).get("errors").get(0).get("message").asString())
                .contains("oriënterende stage: 1 of 2 dagen per week");
        assertThat(desk.ok(desk.get(SANNE, "/v1/placements/" + placement))
                        .get("search")
                        .get("weekdays"))
                .isEmpty();
    }

    @Test
    void anEditOfAnOldVersionIsRefused() {
        var placement = desk.opened(scene.student(Scene.MINOR, Scene.READY));
        var old = desk.get(SANNE, "/v1/placements/" + placement).getResponse().getHeader("ETag");
        desk.ok(desk.describe(placement, Desk.wishes("MONDAY")));

        assertThat(desk.send(
                        HttpMethod.PUT,
                        SANNE,
                        "/v1/placements/%s/search-profile".formatted(placement),
                        Desk.wishes("TUESDAY"),
                        "If-Match",
                        old))
                .hasStatus(412);
        assertThat(desk.put(SANNE, "/v1/placements/%s/search-profile".formatted(placement), Desk.wishes("TUESDAY")))
                .hasStatus(428);
    }

    @Test
    void whatAWorkplaceMustDoForAStudentIsStoredEncrypted() {
        var placement = desk.opened(scene.student(Scene.MINOR, Scene.READY));
        desk.ok(desk.describe(placement, Desk.wishes("MONDAY")));

        var stored = owner.sql("select needs from placement where id = ?")
                .param(placement)
                .query((row, number) -> row.getBytes(1))
                .single();

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("LOW_STIMULI");
        assertThat(desk.ok(desk.get(SANNE, "/v1/placements/" + placement)).toString())
                .contains("LOW_STIMULI");
    }

    @Test
    @Tag("GW-30")
    void onlyWhoHasToDoWithTheStudentSeesThePlacementAndEveryLookIsRecorded() {
        var student = scene.student(Scene.MINOR, Scene.READY);
        var placement = desk.opened(student);
        var path = "/v1/placements/" + placement;

        assertThat(desk.get(MARIEKE, path)).hasStatus(200);
        assertThat(desk.get(DAAN, path)).hasStatus(200);
        assertThat(desk.get(LOTTE, path)).hasStatus(404);
        assertThat(desk.get(BAS, path)).hasStatus(404);
        assertThat(desk.step(DAAN, placement, "START_INTAKE")).hasStatus(403);
        assertThat(desk.step(MARIEKE, placement, "START_INTAKE")).hasStatus(403);

        assertThat(owner.published(AccessRecorded.class))
                .filteredOn(access -> access.subjectId().equals(student))
                .extracting(access -> access.actorId())
                .contains(MARIEKE.id(), DAAN.id())
                .doesNotContain(LOTTE.id(), BAS.id());
    }

    @Test
    @Tag("PLA-04")
    void theScreenIsToldWhichStepsArePossibleAndWhyNot() {
        var placement = desk.opened(scene.student(Scene.MINOR, new Readiness(true, true, false, false)));
        desk.ok(desk.step(SANNE, placement, "START_INTAKE"));

        var shown = desk.ok(desk.get(SANNE, "/v1/placements/" + placement));
        var actions = shown.get("actions");

        // An orienting stage asks for no direction, so that gate is none to pass.
        assertThat(shown.get("gates").valueStream())
                .extracting(one -> one.get("gate").asString())
                .containsExactly("REGISTRATION", "TRAINING", "INTAKE", "READY");
        var search = actions.valueStream()
                .filter(one -> one.get("action").asString().equals("START_SEARCH"))
                .findFirst()
                .orElseThrow();
        assertThat(search.get("allowed").asBoolean()).isFalse();
        assertThat(search.get("blockers").get(0).get("wayOut").asString()).startsWith("Voer het intakegesprek");
        assertThat(desk.step(SANNE, placement, "START_SEARCH")).hasStatus(409);
        assertThat(owner.published(PlacementChanged.class))
                .filteredOn(event -> event.placementId().equals(placement))
                .extracting(PlacementChanged::state)
                .containsExactly("REGISTERED", "INTAKE");
    }
}
