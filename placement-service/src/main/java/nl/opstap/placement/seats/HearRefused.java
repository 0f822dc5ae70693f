package nl.opstap.placement.seats;

import java.time.Clock;
import java.time.Instant;
import nl.opstap.contracts.company.SeatRefused;
import nl.opstap.placement.placements.Acting;
import nl.opstap.placement.placements.PlacementAction;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.placements.Steps;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The seat cannot be had: the placement searches on, with other places to ask. */
@Component
class HearRefused implements EventHandler<SeatRefused> {
    private final SeatRequests requests;
    private final Placements placements;
    private final Steps steps;
    private final SeatNews news;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    HearRefused(
            SeatRequests requests,
            Placements placements,
            Steps steps,
            SeatNews news,
            ApplicationEventPublisher inside,
            Clock clock) {
        this.requests = requests;
        this.placements = placements;
        this.steps = steps;
        this.news = news;
        this.inside = inside;
        this.clock = clock;
    }

    @Override
    public Class<SeatRefused> event() {
        return SeatRefused.class;
    }

    @Override
    public void apply(SeatRefused refusal, Envelope envelope) {
        var request = requests.findById(refusal.requestId()).orElse(null);
        if (request == null || !request.refused(refusal.reason(), refusal.alternatives(), Instant.now(clock))) {
            return;
        }
        requests.saveAndFlush(request);
        var amendment = request.amendmentId();
        if (amendment != null) {
            inside.publishEvent(
                    new ExtraSeatAnswered(refusal.placementId(), amendment, SeatReasons.explain(refusal.reason())));
            return;
        }
        placements
                .find(refusal.placementId())
                .filter(placement -> placement.awaitsSeat(refusal.requestId()))
                .ifPresent(placement ->
                        steps.take(placement, PlacementAction.LOSE_SEAT, Acting.system(), refusal.reason()));
        news.afterCommit(refusal.placementId());
    }
}
