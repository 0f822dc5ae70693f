package nl.opstap.placement.guidance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** Spreads moments evenly over the days on which the student works, and never beside them (PLA-50, PLA-51). */
final class VisitPlan {
    private VisitPlan() {}

    record Planned(MomentKind kind, LocalDate day) {}

    /**
     * What has to be planned.
     *
     * @param moments of every kind together
     * @param talks the kinds that take turns where no evaluation is
     */
    record Wanted(int moments, int interimEvaluations, boolean evaluation, List<MomentKind> talks) {}

    /** The days at the company, both ends included. */
    static List<LocalDate> workingDays(LocalDate from, LocalDate until, Collection<DayOfWeek> weekdays) {
        return from.isAfter(until)
                ? List.of()
                : from.datesUntil(until.plusDays(1))
                        .filter(day -> weekdays.contains(day.getDayOfWeek()))
                        .toList();
    }

    /** In how many weeks these days lie. */
    static int weeks(Collection<LocalDate> days) {
        return (int) days.stream()
                .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .distinct()
                .count();
    }

    /** How many moments these days hold when there is one in so many weeks; begun weeks count. */
    static int moments(Collection<LocalDate> days, int weeksBetween) {
        return Math.ceilDiv(weeks(days), weeksBetween);
    }

    /** The evaluation closes, interim evaluations divide the time before it, talks take turns on all that is left. */
    static List<Planned> spread(List<LocalDate> days, Wanted wanted) {
        var last = wanted.evaluation() ? 1 : 0;
        var count = Math.min(days.size(), Math.max(wanted.moments(), wanted.interimEvaluations() + last));
        var before = Math.max(0, count - last);
        var interim = Math.min(wanted.interimEvaluations(), before);
        var interimAt = new HashSet<Integer>();
        for (var number = 1; number <= interim; number++) {
            interimAt.add(number * (before + 1) / (interim + 1));
        }
        var planned = new ArrayList<Planned>();
        var turn = 0;
        for (var slot = 1; slot <= count; slot++) {
            var day = days.get(Math.ceilDiv(slot * days.size(), count) - 1);
            if (slot > before) {
                planned.add(new Planned(MomentKind.EVALUATION, day));
            } else if (interimAt.contains(slot)) {
                planned.add(new Planned(MomentKind.INTERIM_EVALUATION, day));
            } else {
                planned.add(
                        new Planned(wanted.talks().get(turn++ % wanted.talks().size()), day));
            }
        }
        return planned;
    }
}
