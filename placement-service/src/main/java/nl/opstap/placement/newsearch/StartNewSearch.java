package nl.opstap.placement.newsearch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.opstap.placement.outflow.OutflowKnown;
import nl.opstap.placement.placements.PlacementAction;
import nl.opstap.placement.placements.PlacementOpened;
import nl.opstap.placement.placements.StepTaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A stage that breaks off asks for another one, in the transaction of the step; a new placement answers (PLA-72). */
@Component
class StartNewSearch {
    private final NewSearches searches;
    private final Clock clock;

    StartNewSearch(NewSearches searches, Clock clock) {
        this.searches = searches;
        this.clock = clock;
    }

    @EventListener
    void on(StepTaken step) {
        if (step.action() == PlacementAction.BREAK_OFF) {
            var due = WorkingDays.after(LocalDate.now(clock));
            searches.open(step.placement().id(), Because.BROKEN_OFF, due, Instant.now(clock));
        }
    }

    /** A plaatsingsstage that leads to no job asks for another place; one that does after all asks no more (PLA-92). */
    @EventListener
    void on(OutflowKnown outflow) {
        var today = LocalDate.now(clock);
        var placement = outflow.placement().id();
        if (!outflow.jobHere()) {
            searches.open(placement, Because.NO_OUTFLOW, WorkingDays.after(today), Instant.now(clock));
            return;
        }
        searches.lock(placement)
                .filter(NewSearch::isOpen)
                .ifPresent(open -> searches.noneBecause(
                        open.id(), WhyNot.HAS_WORK, null, outflow.by(), today, Instant.now(clock)));
    }

    @EventListener
    void on(PlacementOpened opened) {
        var placement = opened.placement();
        searches.begun(placement.studentId(), placement.id(), opened.by(), LocalDate.now(clock), Instant.now(clock));
    }
}
