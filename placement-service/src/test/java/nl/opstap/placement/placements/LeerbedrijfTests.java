package nl.opstap.placement.placements;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.KARIN;
import static nl.opstap.platform.testing.People.NOOR;
import static nl.opstap.platform.testing.People.YUSUF;
import static nl.opstap.platform.testing.TestTenant.SCHOOL_B;
import static nl.opstap.platform.testing.TestTenant.SCHOOL_MBO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.company.RecognisedTraining;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The stages here begin on 23 November 2026. */
@PlacementTest
@Tag("COM-09")
class LeerbedrijfTests {
    private static final RecognisedTraining HOLDS =
            new RecognisedTraining("25256", LocalDate.of(2024, 8, 1), LocalDate.of(2026, 11, 23));
    private static final RecognisedTraining ENDED =
            new RecognisedTraining("25256", LocalDate.of(2021, 8, 1), LocalDate.of(2026, 11, 22));
    private static final RecognisedTraining LATER = new RecognisedTraining("25256", LocalDate.of(2026, 11, 24), null);

    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    private final UUID company = Ids.next();

    @BeforeEach
    void schools() {
        scene.policies();
        scene.mbo();
    }

    @Test
    void aStudentOfTheMboIsPlacedAtACompanyThatIsRecognisedOnTheFirstDay() {
        scene.company(company, List.of(new RecognisedTraining("25251", ENDED.from(), ENDED.until()), HOLDS));

        var placement = desk.agreed(SCHOOL_MBO, KARIN, YUSUF, ofTheMbo(), scene.place(company));

        desk.ok(desk.post(KARIN, "/v1/placements/%s/contract".formatted(placement), Map.of()));
    }

    @Test
    void withoutARecognitionNoSeatIsAsked() {
        scene.company(company, null);

        assertRefused("Dit bedrijf is geen erkend leerbedrijf. Voor een stage van het mbo moet dat."
                + " Kies een erkend leerbedrijf. Of vraag SBB om een erkenning en zet die bij het bedrijf.");
    }

    @Test
    void anEndedRecognitionIsNone() {
        scene.company(company, List.of(ENDED));

        assertRefused("voor crebo 25256 gold tot en met 22 november 2026; de stage begint op 23 november 2026.");
    }

    @Test
    void oneThatBeginsLaterIsNoneYet() {
        scene.company(company, List.of(LATER));

        assertRefused("pas vanaf 24 november 2026 een erkend leerbedrijf voor crebo 25256");
    }

    @Test
    void aRecognitionTakenAwayAfterTheAgreementStopsTheContractUntilTheRegionKnowsAnother() {
        scene.company(company, List.of(HOLDS));
        var placement = desk.agreed(SCHOOL_MBO, KARIN, YUSUF, ofTheMbo(), scene.place(company));
        var contract = "/v1/placements/%s/contract".formatted(placement);

        scene.company(company, List.of());
        var refusal = desk.post(KARIN, contract, Map.of());

        assertThat(refusal).hasStatus(409);
        assertThat(desk.json(refusal).get("blockers").get(0).get("code").asString())
                .isEqualTo("RECOGNITION_MISSING");
        var step = desk.ok(desk.get(KARIN, "/v1/placements/" + placement))
                .get("actions")
                .valueStream()
                .filter(one -> one.get("action").asString().equals("DRAW_UP_CONTRACT"))
                .findFirst()
                .orElseThrow();
        assertThat(step.get("allowed").asBoolean()).isFalse();
        assertThat(step.get("blockers").get(0).get("wayOut").asString()).startsWith("Kies een erkend leerbedrijf.");

        scene.company(company, List.of(HOLDS));
        desk.ok(desk.post(KARIN, contract, Map.of()));
    }

    @Test
    void vsoAndProNeedNone() {
        scene.company(company, List.of());
        var place = scene.place(company);
        var pro = scene.student(SCHOOL_B, BAS, Ids.next(), NOOR, Scene.ADULT, Scene.READY, List.of());

        var placement = desk.agreed(SCHOOL_B, BAS, NOOR, pro, place);
        desk.ok(desk.post(BAS, "/v1/placements/%s/contract".formatted(placement), Map.of()));
        desk.asked(desk.searching(scene.student(Scene.ADULT, Scene.READY)), place);
    }

    @Test
    void aRecognitionForAnotherTrainingThanTheStudentsIsNone() {
        scene.company(company, List.of(new RecognisedTraining("25257", HOLDS.from(), null)));

        assertRefused("Dit bedrijf is niet erkend voor crebo 25256, de opleiding van de student.");
    }

    @Test
    void withoutACreboTheWayOutSaysToFillItInAndOnceThatIsDoneTheSeatCanBeAsked() {
        scene.company(company, List.of(HOLDS));
        var place = scene.place(company);
        var student = ofTheMbo(null);
        var placement = desk.searching(KARIN, student);

        var refusal = ask(placement, place);

        assertThat(refusal).hasStatus(409);
        assertThat(desk.json(refusal).get("blockers").get(0).get("code").asString())
                .isEqualTo("CREBO_MISSING");
        assertThat(desk.json(refusal).get("detail").asString()).contains("Vul de crebo van de student in");
        assertThat(reasons(placement, place)).containsExactly("RECOGNITION");

        told(student, "25256");
        assertThat(reasons(placement, place)).isEmpty();
        assertThat(ask(placement, place)).hasStatus(202);
    }

    /** Why matching rules the place out. */
    private List<String> reasons(UUID placement, UUID place) {
        return desk.ok(desk.get(KARIN, "/v1/placements/%s/ranking?limit=100".formatted(placement)))
                .get("filtered")
                .valueStream()
                .filter(filtered -> filtered.get("place").get("id").asString().equals(place.toString()))
                .flatMap(filtered -> filtered.get("reasons").valueStream())
                .map(reason -> reason.get("code").asString())
                .toList();
    }

    private void assertRefused(String reason) {
        var placement = desk.searching(KARIN, ofTheMbo());

        var refusal = ask(placement, scene.place(company));

        assertThat(refusal).hasStatus(409);
        assertThat(desk.json(refusal).get("type").asString()).isEqualTo("/problems/step-blocked");
        assertThat(desk.json(refusal).get("detail").asString()).contains(reason);
        assertThat(desk.ok(desk.get(KARIN, "/v1/placements/" + placement))
                        .get("state")
                        .asString())
                .isEqualTo("SEARCHING");
    }

    private MvcTestResult ask(UUID placement, UUID place) {
        return desk.post(
                KARIN,
                "/v1/placements/%s/seat-requests".formatted(placement),
                Map.of("requestId", UUID.randomUUID(), "placeId", place));
    }

    private UUID ofTheMbo() {
        return ofTheMbo("25256");
    }

    private UUID ofTheMbo(@Nullable String crebo) {
        return told(Ids.next(), crebo);
    }

    private UUID told(UUID student, @Nullable String crebo) {
        return scene.student(SCHOOL_MBO, KARIN, student, YUSUF, Scene.ADULT, Scene.READY, List.of(), crebo);
    }
}
