package nl.opstap.placement.guidance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import nl.opstap.placement.guidance.VisitPlan.Wanted;
import nl.opstap.placement.placements.Acting;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.TermsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Plans the moments that follow from a start talk over the days of a stage (PLA-51): again when the talk is agreed anew, or
 * the days of the stage are. What was held, cancelled or is overdue stays.
 */
@Component
class PlanMoments {
    private final StartTalks startTalks;
    private final Moments moments;
    private final GuidanceRules rules;
    private final Clock clock;

    PlanMoments(StartTalks startTalks, Moments moments, GuidanceRules rules, Clock clock) {
        this.startTalks = startTalks;
        this.moments = moments;
        this.rules = rules;
        this.clock = clock;
    }

    @EventListener
    void on(TermsChanged changed) {
        var placement = changed.placement();
        var before = changed.before();
        if (before.until().equals(placement.until())
                && before.weekdays().equals(placement.workingWeek().weekdays(placement.weekdays()))) {
            return;
        }
        startTalks.lock(placement.id()).ifPresent(talk -> plan(placement, talk, changed.by()));
    }

    void plan(Placement placement, StartTalk talk, Acting by) {
        var rule = rules.of(placement, OpenGuidance.from(placement));
        var today = LocalDate.now(clock);
        moments.forgetPlanned(placement.id(), today);
        var staying = moments.of(placement.id()).stream().filter(Moment::counts).toList();
        var taken = staying.stream().map(Moment::day).collect(Collectors.toSet());
        var days = days(placement, Collections.max(List.of(talk.countedFrom(), today))).stream()
                .filter(day -> !taken.contains(day))
                .toList();
        var owed = rules.minimum(placement, talk).moments() - staying.size();
        var wanted = new Wanted(
                Math.max(owed, VisitPlan.moments(days, talk.weeksBetween())),
                Math.max(0, rule.interimEvaluations() - count(staying, MomentKind.INTERIM_EVALUATION)),
                count(staying, MomentKind.EVALUATION) == 0,
                List.copyOf(talk.talks()));
        moments.plan(placement.id(), VisitPlan.spread(days, wanted), by, Instant.now(clock));
    }

    private static List<LocalDate> days(Placement placement, LocalDate from) {
        return GuidanceRules.workingDays(placement, from, OpenGuidance.until(placement));
    }

    private static int count(List<Moment> moments, MomentKind kind) {
        return (int) moments.stream().filter(moment -> moment.kind() == kind).count();
    }
}
