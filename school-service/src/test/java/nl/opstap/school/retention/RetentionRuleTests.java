package nl.opstap.school.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("GW-41")
class RetentionRuleTests {
    private static final RetentionRule DEFAULT = rule(24, 60, 24, 24);

    @Test
    void whoWasOnAStageIsKeptForTheEvidenceOfPractice() {
        assertThat(DEFAULT.of(true)).isEqualTo(new RetentionRule.Kept(Category.PRACTICE_EVIDENCE, 60));
    }

    @Test
    void withoutAStageTheNazorgDecidesFromItsEndOn() {
        assertThat(DEFAULT.of(false)).isEqualTo(new RetentionRule.Kept(Category.NAZORG, 48));
    }

    @Test
    void aSchoolWithoutNazorgKeepsTheDossierOnly() {
        assertThat(rule(24, 60, 24, 0).of(false)).isEqualTo(new RetentionRule.Kept(Category.DOSSIER, 24));
    }

    @Test
    void theLongestTermCountsWhicheverItIs() {
        assertThat(rule(120, 60, 24, 24).of(true).category()).isEqualTo(Category.DOSSIER);
        assertThat(rule(24, 60, 40, 24).of(true).category()).isEqualTo(Category.NAZORG);
        assertThat(rule(60, 60, 36, 24).of(true).category()).isEqualTo(Category.DOSSIER);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-17, 24, 2028-07-17",
        "2024-02-29, 24, 2026-02-28",
        "2024-02-29, 48, 2028-02-29",
        "2023-02-28, 60, 2028-02-28",
        "2026-08-31, 18, 2028-02-29",
        "2026-12-31, 26, 2029-02-28",
        "2026-10-31, 1, 2026-11-30",
        "2026-12-31, 12, 2027-12-31"
    })
    void aTermEndsOnTheSameDayOfTheMonthOrTheLast(LocalDate left, int months, LocalDate until) {
        var kept = new RetentionRule.Kept(Category.DOSSIER, months);

        assertThat(kept.until(left)).isEqualTo(until);
        assertThat(kept.hasEnded(left, until)).as("the last day is kept").isFalse();
        assertThat(kept.hasEnded(left, until.plusDays(1))).isTrue();
    }

    private static RetentionRule rule(int dossier, int evidence, int nazorg, int nazorgLasts) {
        return new RetentionRule(
                Map.of(Category.DOSSIER, dossier, Category.PRACTICE_EVIDENCE, evidence, Category.NAZORG, nazorg),
                nazorgLasts);
    }
}
