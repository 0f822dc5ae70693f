package nl.opstap.placement.placements;

import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What student and company say after they met (PLA-22). The student answers personally; the answer of the company is
 * written down by the stagebegeleider who was there. A "no" of the student ends the proposal, without further reason; one
 * of the company has a reason (PLA-27).
 */
@Service
class RecordKlik {
    private final PlacementAccess access;
    private final StoredPlacements placements;
    private final Steps steps;
    private final Announcer announcer;
    private final Refusals refusals;

    RecordKlik(
            PlacementAccess access, StoredPlacements placements, Steps steps, Announcer announcer, Refusals refusals) {
        this.access = access;
        this.placements = placements;
        this.steps = steps;
        this.announcer = announcer;
        this.refusals = refusals;
    }

    @Transactional
    void handle(Actor actor, UUID placementId, Klik klik, @Nullable Refusal refusal) {
        var opened = access.change(actor, placementId, "KLIK");
        var placement = opened.stored();
        if (placement.state() != PlacementState.ACQUAINTANCE && placement.state() != PlacementState.PROPOSED) {
            throw Problem.conflict("step-not-now", Map.of("action", "KLIK", "state", placement.state()));
        }
        switch (opened.party()) {
            case STUDENT -> {
                Refusals.refuseAny(refusal);
                if (klik == Klik.NO) {
                    steps.take(placement, PlacementAction.DECLINE, opened.by(), null);
                    return;
                }
                placement.answerOfStudent(klik);
            }
            case STAGEBEGELEIDER, TEAMLEIDER -> {
                if (klik == Klik.NO) {
                    refusals.require(placement, refusal, opened.by());
                } else {
                    Refusals.refuseAny(refusal);
                }
                placement.answerOfCompany(klik);
            }
            default -> throw Problem.forbidden("step-not-yours");
        }
        placements.saveAndFlush(placement);
        announcer.announce(placement);
    }
}
