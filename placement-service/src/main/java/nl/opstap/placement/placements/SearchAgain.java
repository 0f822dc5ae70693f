package nl.opstap.placement.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a next placement with the wishes of an earlier one, and takes it as far towards searching as the gates let it: what
 * was done for the student need not be done again (PLA-72).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SearchAgain {
    private static final List<PlacementAction> TOWARDS_SEARCHING =
            List.of(PlacementAction.START_INTAKE, PlacementAction.START_SEARCH);

    private final OpenPlacement open;
    private final StoredPlacements placements;
    private final Steps steps;
    private final Announcer announcer;

    SearchAgain(OpenPlacement open, StoredPlacements placements, Steps steps, Announcer announcer) {
        this.open = open;
        this.placements = placements;
        this.steps = steps;
        this.announcer = announcer;
    }

    public UUID handle(Actor actor, Placement earlier, Acting by, LocalDate from, LocalDate until) {
        var id = open.handle(actor, earlier.studentId(), earlier.phase());
        var next = placements.findById(id).orElseThrow();
        next.describe(
                new Wishes(
                        earlier.weekdays(),
                        from,
                        until,
                        earlier.maxDistanceKm(),
                        earlier.preferredSectors(),
                        List.of(),
                        earlier.goals()),
                // Of the same student, so sealed with the same key.
                earlier.needs());
        for (var action : TOWARDS_SEARCHING) {
            if (action.blockers(steps.situation(next)).isEmpty()) {
                steps.take(next, action, by, null);
            } else {
                break;
            }
        }
        placements.saveAndFlush(next);
        announcer.announce(next);
        return id;
    }
}
