package nl.opstap.placement.placements;

import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person takes the next step of a placement. */
@Service
class TakeStep {
    private final PlacementAccess access;
    private final Steps steps;

    TakeStep(PlacementAccess access, Steps steps) {
        this.access = access;
        this.steps = steps;
    }

    @Transactional
    void handle(
            Actor actor, UUID placementId, PlacementAction action, @Nullable String ifMatch, @Nullable String reason) {
        var opened = access.change(actor, placementId, "PLACEMENT");
        Edits.accept(ifMatch, opened.placement().version());
        if (action.isDedicated() || action == PlacementAction.DECLINE) {
            throw Problem.forbidden("step-not-yours");
        }
        steps.take(opened.placement(), action, opened.by(), reason);
    }
}
