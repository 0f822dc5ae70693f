package nl.opstap.placement.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody comes by, proposed from kind of stage, phase and support need (PLA-50).
 *
 * @param weeksBetween one moment in so many weeks
 * @param mostWeeksBetween the least guidance that is allowed; null when there is no such minimum
 * @param source where it comes from, for a person who meets the rule
 */
record GuidanceRule(
        String leerweg,
        int phase,
        boolean extraSupport,
        int weeksBetween,
        int interimEvaluations,
        @Nullable Integer mostWeeksBetween,
        int leastInterimEvaluations,
        String source) {

    enum Refusal {
        /** Too seldom for a student with extra support (PLA-52). */
        BELOW_MINIMUM,
        /** Other than proposed, and nobody can read why. */
        REASON_MISSING
    }

    /** Why this intensity cannot be agreed; empty when it can. */
    Optional<Refusal> refuse(int chosenWeeks, @Nullable String reason) {
        if (mostWeeksBetween != null && chosenWeeks > mostWeeksBetween) {
            return Optional.of(Refusal.BELOW_MINIMUM);
        }
        return chosenWeeks != weeksBetween && (reason == null || reason.isBlank())
                ? Optional.of(Refusal.REASON_MISSING)
                : Optional.empty();
    }

    /** What must be there in a stage with these working days; a stage of few days cannot hold more than it has. */
    Minimum minimum(List<LocalDate> workingDays) {
        if (workingDays.isEmpty()) {
            return Minimum.NOTHING;
        }
        var interim = Math.min(leastInterimEvaluations, workingDays.size() - 1);
        var moments = mostWeeksBetween == null ? 0 : VisitPlan.weeks(workingDays) / mostWeeksBetween;
        return new Minimum(Math.min(workingDays.size(), Math.max(moments, interim + 1)), interim, 1);
    }
}
