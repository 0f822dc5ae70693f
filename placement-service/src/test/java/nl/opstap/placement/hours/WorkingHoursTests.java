package nl.opstap.placement.hours;

import static nl.opstap.placement.Desk.day;
import static nl.opstap.placement.Desk.hours;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.OwnerSql;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** The stages here are on Monday and Tuesday; the student is 17 when they begin. */
@PlacementTest
@Tag("PLA-12")
class WorkingHoursTests {
    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    @Autowired
    WorkingTimeRules rules;

    private UUID placement;

    @BeforeEach
    void agreed() {
        owner.empty();
        scene.policies();
        placement = desk.agreed(scene.student(Scene.MINOR, Scene.READY), scene.place());
    }

    @ParameterizedTest
    @Tag("PLA-02")
    @CsvSource({
        "2026-11-23, 13, 420, 19:00",
        "2026-11-23, 14, 420, 19:00",
        "2026-11-23, 15, 480, 19:00",
        "2026-11-23, 16, 540, 23:00",
        "2026-11-23, 17, 540, 23:00",
        "2026-11-23, 18, 720, 00:00",
        "2007-04-01, 17, 540, 23:00"
    })
    void theRuleIsThatOfTheDayAndTheAge(LocalDate day, int age, int minutes, LocalTime latest) {
        assertThat(rules.on(day, age)).hasValueSatisfying(rule -> {
            assertThat(rule.dayMinutes()).isEqualTo(minutes);
            assertThat(rule.latest()).isEqualTo(latest);
            assertThat(rule.source()).isNotBlank();
        });
    }

    @Test
    @Tag("PLA-02")
    void beforeTheFirstRuleAndUnderThirteenThereIsNone() {
        assertThat(rules.on(LocalDate.of(2007, 3, 31), 17)).isEmpty();
        assertThat(rules.on(LocalDate.of(2026, 11, 23), 12)).isEmpty();
    }

    @Test
    void allThatTheLawForbidsIsRefusedAtOnceWithTheRuleTheDayAndTheWayOutAndNothingIsKept() {
        var refusal = desk.change(
                SANNE,
                placement,
                "working-hours",
                hours(day("MONDAY", "05:00", "16:00", 30), day("TUESDAY", "09:00", "16:00", 0)));

        assertThat(refusal).hasStatus(422);
        assertThat(desk.json(refusal).get("errors").valueStream())
                .extracting(
                        error -> error.get("field").asString(),
                        error -> error.get("message").asString())
                .contains(tuple(
                        "days[1].breakMinutes",
                        "Dinsdag heeft 0 minuten pauze; bij meer dan 4 uur en 30 minuten werk is dat minstens 30 minuten"
                                + " (Arbeidstijdenwet, hoofdstuk 5). Spreek een pauze van 30 minuten af; die mag in twee keer"
                                + " een kwartier."))
                .extracting(tuple -> tuple.toList().getFirst())
                .containsExactly("days[0].from", "days[0].from", "days[1].breakMinutes");
        assertThat(shown().get("days")).hasSize(2);
        assertThat(shown().get("days").get(0).get("from").asString()).isEqualTo("08:30:00");
    }

    @Test
    void everybodyWhoHasToDoWithTheStageReadsTheTimes() {
        for (var person : List.of(SANNE, MARIEKE, DAAN, PETRA)) {
            var seen = desk.ok(desk.get(person, "/v1/placements/" + placement)).get("hours");
            assertThat(seen.get("days")).hasSize(2);
            assertThat(seen.get("weekMinutes").asInt()).isEqualTo(840);
            assertThat(seen.get("editable").asBoolean()).isEqualTo(person == SANNE);
        }
        assertThat(desk.change(MARIEKE, placement, "working-hours", hours(day("MONDAY"), day("TUESDAY"))))
                .hasStatus(403);
        assertThat(desk.change(DAAN, placement, "working-hours", hours(day("MONDAY"), day("TUESDAY"))))
                .hasStatus(403);
    }

    @Test
    void whoReadAnOlderPlacementChangesNothing() {
        var path = "/v1/placements/" + placement;
        var old = desk.get(SANNE, path).getResponse().getHeader("ETag");
        desk.ok(desk.change(
                SANNE, placement, "working-hours", hours(day("MONDAY"), day("TUESDAY", "09:00", "15:00", 30))));

        assertThat(desk.send(
                        HttpMethod.PUT,
                        SANNE,
                        path + "/working-hours",
                        hours(day("MONDAY"), day("TUESDAY")),
                        "If-Match",
                        old))
                .hasStatus(412);
        assertThat(shown().get("days").get(1).get("from").asString()).isEqualTo("09:00:00");
    }

    @Test
    void aDayThatStandsThereTwiceIsNamed() {
        var refusal =
                desk.change(SANNE, placement, "working-hours", hours(day("MONDAY"), day("TUESDAY"), day("MONDAY")));

        assertThat(refusal).hasStatus(422);
        assertThat(desk.json(refusal).get("errors").get(0).get("field").asString())
                .isEqualTo("days[2].weekday");
    }

    @Test
    @Tag("PLA-31")
    void theContractNeedsTheTimesStatesThemAndFixesThem() throws Exception {
        var without = desk.agreed(scene.student(Scene.MINOR, Scene.READY), scene.place());
        owner.sql("delete from working_day where placement_id = :placement")
                .param("placement", without)
                .update();
        var refusal = desk.post(SANNE, "/v1/placements/%s/contract".formatted(without), Map.of());
        assertThat(refusal).hasStatus(409);
        assertThat(desk.json(refusal).get("blockers").get(0).get("code").asString())
                .isEqualTo("HOURS_MISSING");

        desk.ok(desk.post(SANNE, "/v1/placements/%s/contract".formatted(placement), Map.of()));
        var pdf = desk.get(SANNE, "/v1/placements/%s/contract/copies/COMPANY".formatted(placement))
                .getResponse()
                .getContentAsByteArray();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", " "))
                    .contains("maandag 8.30 uur 16.00 uur 30 minuten 7 uur", "Bij elkaar 14 uur per week.");
        }
        assertThat(desk.change(SANNE, placement, "working-hours", hours(day("MONDAY"), day("TUESDAY"))))
                .hasStatus(409);
        assertThat(shown().get("editable").asBoolean()).isFalse();
    }

    private JsonNode shown() {
        return desk.ok(desk.get(SANNE, "/v1/placements/" + placement)).get("hours");
    }
}
