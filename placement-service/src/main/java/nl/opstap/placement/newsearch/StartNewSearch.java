package nl.opstap.placement.newsearch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

    @EventListener
    void on(PlacementOpened opened) {
        var placement = opened.placement();
        searches.begun(placement.studentId(), placement.id(), opened.by(), LocalDate.now(clock), Instant.now(clock));
    }
}
