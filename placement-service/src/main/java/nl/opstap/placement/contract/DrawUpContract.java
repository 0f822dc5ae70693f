package nl.opstap.placement.contract;

import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementAction;
import nl.opstap.placement.placements.Steps;
import nl.opstap.placement.signing.Document;
import nl.opstap.placement.signing.Role;
import nl.opstap.placement.signing.Signing;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreement becomes a contract, which the company checks first and then everybody signs. */
@Service
class DrawUpContract {
    private final PlacementAccess access;
    private final Steps steps;
    private final AskSignatures askSignatures;
    private final Signing signing;

    DrawUpContract(PlacementAccess access, Steps steps, AskSignatures askSignatures, Signing signing) {
        this.access = access;
        this.steps = steps;
        this.askSignatures = askSignatures;
        this.signing = signing;
    }

    @Transactional
    void handle(Actor actor, UUID placementId) {
        var opened = access.change(actor, placementId, "CONTRACT");
        var placement = opened.placement();
        steps.require(placement, PlacementAction.DRAW_UP_CONTRACT, opened.by());
        askSignatures.forContract(placement, opened.student(), opened.by().name());
        steps.take(placement, PlacementAction.DRAW_UP_CONTRACT, opened.by(), null);
    }

    /** A new link for the company, at most once a day. */
    @Transactional
    void remind(Actor actor, UUID placementId) {
        var opened = access.change(actor, placementId, "CONTRACT");
        if (!opened.party().isStaff()) {
            throw Problem.forbidden("step-not-yours");
        }
        var document = signing.valid(placementId, Document.Kind.CONTRACT)
                .orElseThrow(() -> Problem.conflict("document-missing", Map.of()));
        if (!signing.missing(document).contains(Role.COMPANY)) {
            throw Problem.conflict("already-signed", Map.of("role", Role.COMPANY));
        }
        askSignatures.remind(opened.placement(), document);
    }
}
