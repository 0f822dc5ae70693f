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
    /** The coded reason of an end that says the company does not go on. */
    private static final String COMPANY_STOPPED = "COMPANY_STOPPED";

    private final PlacementAccess access;
    private final Steps steps;
    private final Refusals refusals;

    TakeStep(PlacementAccess access, Steps steps, Refusals refusals) {
        this.access = access;
        this.steps = steps;
        this.refusals = refusals;
    }

    @Transactional
    void handle(
            Actor actor,
            UUID placementId,
            PlacementAction action,
            @Nullable String ifMatch,
            @Nullable String reason,
            @Nullable Refusal refusal) {
        var opened = access.change(actor, placementId, "PLACEMENT");
        Edits.accept(ifMatch, opened.placement().version());
        if (action.isDedicated() || action == PlacementAction.DECLINE) {
            throw Problem.forbidden("step-not-yours");
        }
        steps.require(opened.placement(), action, opened.by());
        if (isRefused(opened.placement(), action, reason, refusal)) {
            refusals.require(opened.placement(), refusal, opened.by());
        } else {
            Refusals.refuseAny(refusal);
        }
        steps.take(opened.placement(), action, opened.by(), reason);
    }

    /** Whether a company that was asked says no with this step, and has not said so before with the klik. */
    private static boolean isRefused(
            Placement placement, PlacementAction action, @Nullable String reason, @Nullable Refusal refusal) {
        if (placement.placeId() == null) {
            return false;
        }
        return switch (action) {
            case WITHDRAW_PROPOSAL -> refusal != null;
            case CANCEL -> refusal != null || (COMPANY_STOPPED.equals(reason) && placement.companyKlik() != Klik.NO);
            default -> false;
        };
    }
}
