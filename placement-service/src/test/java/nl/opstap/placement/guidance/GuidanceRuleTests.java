package nl.opstap.placement.guidance;

import static nl.opstap.placement.guidance.MomentKind.COMPANY_TALK;
import static nl.opstap.placement.guidance.MomentKind.EVALUATION;
import static nl.opstap.placement.guidance.MomentKind.INTERIM_EVALUATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import nl.opstap.placement.guidance.GuidanceRule.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GuidanceRuleTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final List<LocalDate> TWELVE_MONDAYS =
            VisitPlan.workingDays(MONDAY, MONDAY.plusWeeks(12).minusDays(1), EnumSet.of(DayOfWeek.MONDAY));

    @Test
    @Tag("PLA-50")
    void whatIsProposedNeedsNoReasonAndWhatIsOtherNeedsOne() {
        var rule = usual();

        assertThat(rule.refuse(3, null)).isEmpty();
        assertThat(rule.refuse(1, null)).contains(Refusal.REASON_MISSING);
        assertThat(rule.refuse(6, "  ")).contains(Refusal.REASON_MISSING);
        assertThat(rule.refuse(6, "De leerling werkt er al een jaar")).isEmpty();
    }

    @Test
    @Tag("PLA-52")
    void noReasonGoesBelowTheMinimumOfExtraSupport() {
        var rule = extra();

        assertThat(rule.refuse(3, "Het gaat goed")).isEmpty();
        assertThat(rule.refuse(4, "Het gaat goed")).contains(Refusal.BELOW_MINIMUM);
    }

    @Test
    @Tag("PLA-52")
    void theMinimumGrowsWithTheStageAndHoldsAnInterimEvaluation() {
        assertThat(extra().minimum(TWELVE_MONDAYS)).isEqualTo(new Minimum(4, 1, 1));
        assertThat(extra().minimum(TWELVE_MONDAYS.subList(0, 4))).isEqualTo(new Minimum(2, 1, 1));
        assertThat(usual().minimum(TWELVE_MONDAYS)).isEqualTo(new Minimum(1, 0, 1));
    }

    @Test
    @Tag("PLA-52")
    void noMoreIsAskedThanTheStageHasDays() {
        assertThat(extra().minimum(TWELVE_MONDAYS.subList(0, 1))).isEqualTo(new Minimum(1, 0, 1));
        assertThat(extra().minimum(List.of())).isEqualTo(Minimum.NOTHING);
    }

    @Test
    @Tag("PLA-52")
    void enoughIsEnoughOfEveryKind() {
        var minimum = new Minimum(3, 1, 1);

        assertThat(minimum.isMetBy(List.of(COMPANY_TALK, INTERIM_EVALUATION, EVALUATION)))
                .isTrue();
        assertThat(minimum.isMetBy(List.of(INTERIM_EVALUATION, EVALUATION))).isFalse();
        assertThat(minimum.isMetBy(List.of(COMPANY_TALK, COMPANY_TALK, EVALUATION)))
                .isFalse();
        assertThat(minimum.isMetBy(List.of(COMPANY_TALK, COMPANY_TALK, INTERIM_EVALUATION)))
                .isFalse();
    }

    private static GuidanceRule usual() {
        return new GuidanceRule("STAGE", 2, false, 3, 1, null, 0, "Schoolplan");
    }

    private static GuidanceRule extra() {
        return new GuidanceRule("STAGE", 2, true, 2, 2, 3, 1, "Schoolplan");
    }
}
