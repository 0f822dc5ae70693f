package nl.opstap.placement.placements;

import static org.assertj.core.api.Assertions.assertThat;

import nl.opstap.placement.students.PhaseLimit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("PLA-01")
class DayRulesTests {
    private static final PhaseLimit ORIENTING = new PhaseLimit(2, 14, 1, 2, 2, "oriënterende stage: 1 of 2 dagen");
    private static final PhaseLimit PREPARING = new PhaseLimit(3, 14, 2, 4, 4, "voorbereidende stage: 2 tot 4 dagen");
    private static final PhaseLimit PLACING = new PhaseLimit(4, 14, 2, 4, 3, "plaatsingsstage: begint met 2 of 3");

    @ParameterizedTest
    @CsvSource({
        "2, 1, true",
        "2, 2, true",
        "2, 3, false",
        "3, 1, false",
        "3, 2, true",
        "3, 4, true",
        "3, 5, false",
        "4, 1, false",
        "4, 2, true",
        "4, 3, true",
        "4, 4, false"
    })
    void aPhaseAllowsItsDaysAndNoOthers(int phase, int days, boolean allowed) {
        var limit = phase == 2 ? ORIENTING : phase == 3 ? PREPARING : PLACING;

        assertThat(DayRules.check(phase, days, 16, limit).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void theRefusalNamesTheRuleAndTheWayOut() {
        var blocker = DayRules.check(2, 3, 16, ORIENTING).orElseThrow();

        assertThat(blocker.code()).isEqualTo("DAYS_NOT_ALLOWED");
        assertThat(blocker.reason()).contains("3 dagen").contains("oriënterende stage");
        assertThat(blocker.wayOut()).isEqualTo("Kies 1 tot 2 dagen.");
    }

    @Test
    @Tag("PLA-02")
    void nobodyUnderTheAgeOfTheLawGoesOnStage() {
        assertThat(DayRules.check(2, 1, 13, ORIENTING).orElseThrow().code()).isEqualTo("TOO_YOUNG");
        assertThat(DayRules.check(2, 1, 14, ORIENTING)).isEmpty();
    }

    @Test
    void aPhaseTheSchoolDoesNotHaveIsRefused() {
        assertThat(DayRules.check(1, 1, 16, null).orElseThrow().code()).isEqualTo("PHASE_NOT_ALLOWED");
    }
}
