package nl.opstap.placement.guidance;

import static nl.opstap.placement.guidance.MomentKind.COMPANY_TALK;
import static nl.opstap.placement.guidance.MomentKind.EVALUATION;
import static nl.opstap.placement.guidance.MomentKind.INDIVIDUAL_TALK;
import static nl.opstap.placement.guidance.MomentKind.INTERIM_EVALUATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.opstap.placement.guidance.VisitPlan.Planned;
import nl.opstap.placement.guidance.VisitPlan.Wanted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("PLA-50")
class VisitPlanTests {
    private static final LocalDate FROM = LocalDate.of(2026, 11, 23);
    private static final Set<DayOfWeek> DAYS = EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
    private static final List<MomentKind> BOTH = List.of(COMPANY_TALK, INDIVIDUAL_TALK);

    @Test
    @Tag("PLA-51")
    void theEvaluationClosesAndInterimOnesDivideTheTimeBeforeIt() {
        var days = VisitPlan.workingDays(FROM, FROM.plusWeeks(14).minusDays(1), DAYS);

        var plan = VisitPlan.spread(days, new Wanted(7, 2, true, BOTH));

        assertThat(plan)
                .extracting(Planned::kind)
                .containsExactly(
                        COMPANY_TALK,
                        INTERIM_EVALUATION,
                        INDIVIDUAL_TALK,
                        INTERIM_EVALUATION,
                        COMPANY_TALK,
                        INDIVIDUAL_TALK,
                        EVALUATION);
        assertThat(plan.getLast().day()).isEqualTo(LocalDate.of(2027, 2, 25));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 13", "2, 5", "3, 9", "7, 14", "14, 26", "13, 40", "28, 26"})
    void everyMomentIsOnAnotherWorkingDayOfTheStageAndTheGapsAreEven(int moments, int weeks) {
        var until = FROM.plusWeeks(weeks).minusDays(1);
        var days = VisitPlan.workingDays(FROM, until, DAYS);

        var plan = VisitPlan.spread(days, new Wanted(moments, 0, true, BOTH));

        assertThat(plan).hasSize(Math.min(moments, days.size()));
        assertThat(plan)
                .extracting(Planned::day)
                .doesNotHaveDuplicates()
                .isSorted()
                .allSatisfy(day -> {
                    assertThat(day).isBetween(FROM, until);
                    assertThat(day.getDayOfWeek()).isIn(DAYS);
                });
        var gaps = IntStream.range(1, plan.size())
                .mapToLong(at -> ChronoUnit.DAYS.between(
                        plan.get(at - 1).day(), plan.get(at).day()))
                .summaryStatistics();
        assertThat(gaps.getCount() == 0 ? 0 : gaps.getMax() - gaps.getMin()).isLessThanOrEqualTo(7);
    }

    @Test
    void aStageOfFewDaysHoldsWhatFitsAndTheEvaluationFirstOfAll() {
        assertThat(VisitPlan.spread(List.of(FROM), new Wanted(7, 2, true, BOTH)))
                .containsExactly(new Planned(EVALUATION, FROM));
        assertThat(VisitPlan.spread(List.of(), new Wanted(7, 2, true, BOTH))).isEmpty();
        assertThat(VisitPlan.spread(List.of(FROM, FROM.plusDays(3)), new Wanted(1, 2, true, BOTH)))
                .extracting(Planned::kind)
                .containsExactly(INTERIM_EVALUATION, EVALUATION);
    }

    @Test
    void oneKindOfTalkTakesEveryTurn() {
        var days = VisitPlan.workingDays(FROM, FROM.plusWeeks(6), DAYS);

        assertThat(VisitPlan.spread(days, new Wanted(4, 0, false, List.of(INDIVIDUAL_TALK))))
                .extracting(Planned::kind)
                .containsOnly(INDIVIDUAL_TALK)
                .hasSize(4);
    }

    @Test
    void beganWeeksCount() {
        var days = VisitPlan.workingDays(FROM.plusDays(1), FROM.plusWeeks(5), DAYS);

        assertThat(VisitPlan.weeks(days)).isEqualTo(6);
        assertThat(VisitPlan.moments(days, 4)).isEqualTo(2);
        assertThat(VisitPlan.workingDays(FROM, FROM.minusDays(1), DAYS)).isEmpty();
    }
}
