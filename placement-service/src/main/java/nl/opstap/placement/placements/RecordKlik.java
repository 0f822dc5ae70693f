package nl.opstap.placement.placements;

import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What student and company say after they met (PLA-22). The student answers personally; the answer of the company is
 * written down by the stagebegeleider who was there. A "no" of the student ends the proposal, without further reason.
 */
@Service
class RecordKlik {
    private final PlacementAccess access;
    private final StoredPlacements placements;
    private final Steps steps;
    private final Announcer announcer;

    RecordKlik(PlacementAccess access, StoredPlacements placements, Steps steps, Announcer announcer) {
        this.access = access;
        this.placements = placements;
        this.steps = steps;
        this.announcer = announcer;
    }

    @Transactional
    void handle(Actor actor, UUID placementId, Klik klik) {
        var opened = access.change(actor, placementId, "KLIK");
        var placement = opened.stored();
        if (placement.state() != PlacementState.ACQUAINTANCE && placement.state() != PlacementState.PROPOSED) {
            throw Problem.conflict("step-not-now", Map.of("action", "KLIK", "state", placement.state()));
        }
        switch (opened.party()) {
            case STUDENT -> {
                if (klik == Klik.NO) {
                    steps.take(placement, PlacementAction.DECLINE, opened.by(), null);
                    return;
                }
                placement.answerOfStudent(klik);
            }
            case STAGEBEGELEIDER, TEAMLEIDER -> placement.answerOfCompany(klik);
            default -> throw Problem.forbidden("step-not-yours");
        }
        placements.saveAndFlush(placement);
        announcer.announce(placement);
    }
}
