package nl.opstap.company.monitor;

import java.util.UUID;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts a student out of the demand when a placement is agreed, and in again when it ends early. */
@Component
@Transactional
class FollowPlacements implements EventHandler<PlacementChanged> {
    private final Demand demand;

    FollowPlacements(Demand demand) {
        this.demand = demand;
    }

    @Override
    public Class<PlacementChanged> event() {
        return PlacementChanged.class;
    }

    @Override
    public void apply(PlacementChanged placement, Envelope envelope) {
        demand.placement(placement.placementId(), placement.studentId(), placement.state(), envelope.time());
    }

    @Override
    public void erase(UUID key, Envelope envelope) {
        demand.forgetPlacement(key);
    }
}
