package nl.opstap.placement.seats;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.contracts.placement.SeatRequested;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementAction;
import nl.opstap.placement.placements.Steps;
import nl.opstap.placement.places.Places;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the region for a seat, once the gates of the school hold. The region decides; nobody else books. */
@Service
public class AskSeat {
    private final PlacementAccess access;
    private final Steps steps;
    private final Places places;
    private final SeatRequests requests;
    private final Outbox outbox;
    private final Clock clock;

    AskSeat(PlacementAccess access, Steps steps, Places places, SeatRequests requests, Outbox outbox, Clock clock) {
        this.access = access;
        this.steps = steps;
        this.places = places;
        this.requests = requests;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The same request id again, for the same place, changes nothing. */
    @Transactional
    public void handle(Actor actor, UUID placementId, UUID requestId, UUID placeId) {
        var opened = access.change(actor, placementId, "SEAT_REQUEST");
        var known = requests.findById(requestId);
        if (known.isPresent()) {
            if (!known.get().placementId().equals(placementId)
                    || !known.get().placeId().equals(placeId)) {
                throw Problem.conflict("request-id-used", Map.of());
            }
            return;
        }
        var placement = opened.placement();
        steps.require(placement, PlacementAction.ASK_SEAT, opened.by());
        var place = places.find(placeId).orElseThrow(() -> Problem.conflict("place-unknown", Map.of()));
        if (!place.open()) {
            throw Problem.conflict("place-closed", Map.of());
        }
        requests.saveAndFlush(new SeatRequest(requestId, placementId, placeId, actor.id(), Instant.now(clock)));
        placement.askSeat(requestId, placeId, place.company().id());
        steps.take(placement, PlacementAction.ASK_SEAT, opened.by(), null);
        outbox.publish(new SeatRequested(
                placementId,
                requestId,
                placeId,
                placement.weekdays(),
                Objects.requireNonNull(placement.from()),
                Objects.requireNonNull(placement.until())));
    }
}
