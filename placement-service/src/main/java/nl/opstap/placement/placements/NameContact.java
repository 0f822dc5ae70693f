package nl.opstap.placement.placements;

import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who at the company signs and guides, and where links are mailed. */
@Service
class NameContact {
    private final PlacementAccess access;
    private final StoredPlacements placements;

    NameContact(PlacementAccess access, StoredPlacements placements) {
        this.access = access;
        this.placements = placements;
    }

    @Transactional
    void handle(Actor actor, UUID placementId, String name, String mail, @Nullable String ifMatch) {
        var opened = access.change(actor, placementId, "COMPANY_CONTACT");
        var placement = opened.stored();
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        Edits.require(ifMatch, placement.version());
        if (placement.placeId() == null || placement.state() == PlacementState.CONTRACT) {
            throw Problem.conflict("step-not-now", Map.of("action", "CONTACT", "state", placement.state()));
        }
        placement.meetThrough(name.strip(), mail.strip());
        placements.saveAndFlush(placement);
    }
}
