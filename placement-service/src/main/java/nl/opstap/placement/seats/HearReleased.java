package nl.opstap.placement.seats;

import java.time.Clock;
import java.time.Instant;
import nl.opstap.contracts.company.SeatReleased;
import nl.opstap.placement.placements.Acting;
import nl.opstap.placement.placements.PlacementAction;
import nl.opstap.placement.placements.PlacementState;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.placements.Steps;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;

/** The hold ended before the placement was agreed: it searches on. */
@Component
class HearReleased implements EventHandler<SeatReleased> {
    private final SeatRequests requests;
    private final Placements placements;
    private final Steps steps;
    private final SeatNews news;
    private final Clock clock;

    HearReleased(SeatRequests requests, Placements placements, Steps steps, SeatNews news, Clock clock) {
        this.requests = requests;
        this.placements = placements;
        this.steps = steps;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public Class<SeatReleased> event() {
        return SeatReleased.class;
    }

    @Override
    public void apply(SeatReleased seat, Envelope envelope) {
        requests.findById(seat.requestId())
                .filter(request -> request.released(seat.reason(), Instant.now(clock)))
                .ifPresent(requests::saveAndFlush);
        placements
                .find(seat.placementId())
                .filter(placement -> placement.awaitsSeat(seat.requestId()))
                .filter(placement -> placement.state() == PlacementState.PROPOSED
                        || placement.state() == PlacementState.ACQUAINTANCE)
                .ifPresent(
                        placement -> steps.take(placement, PlacementAction.LOSE_SEAT, Acting.system(), seat.reason()));
        news.afterCommit(seat.placementId());
    }
}
