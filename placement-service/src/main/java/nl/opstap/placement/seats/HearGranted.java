package nl.opstap.placement.seats;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import nl.opstap.contracts.company.SeatGranted;
import nl.opstap.contracts.placement.SeatConfirmed;
import nl.opstap.contracts.placement.SeatReleaseRequested;
import nl.opstap.placement.placements.Announcer;
import nl.opstap.placement.placements.Placements;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.events.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The seat is held: the placement may go on. A seat that came too late is given back. */
@Component
class HearGranted implements EventHandler<SeatGranted> {
    private final SeatRequests requests;
    private final Placements placements;
    private final Announcer announcer;
    private final Outbox outbox;
    private final SeatNews news;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    HearGranted(
            SeatRequests requests,
            Placements placements,
            Announcer announcer,
            Outbox outbox,
            SeatNews news,
            ApplicationEventPublisher inside,
            Clock clock) {
        this.requests = requests;
        this.placements = placements;
        this.announcer = announcer;
        this.outbox = outbox;
        this.news = news;
        this.inside = inside;
        this.clock = clock;
    }

    @Override
    public Class<SeatGranted> event() {
        return SeatGranted.class;
    }

    @Override
    public void apply(SeatGranted seat, Envelope envelope) {
        var request = requests.findById(seat.requestId()).orElse(null);
        var placement = placements.find(seat.placementId()).orElse(null);
        if (request != null && request.amendmentId() != null) {
            extra(request, seat);
            return;
        }
        if (request == null || placement == null || !placement.awaitsSeat(seat.requestId())) {
            outbox.publish(new SeatReleaseRequested(seat.placementId(), seat.requestId(), "NO_LONGER_NEEDED"));
            return;
        }
        if (request.granted(seat.heldUntil(), Instant.now(clock))) {
            placement.holdSeat();
            placements.save(placement);
            announcer.announce(placement);
        }
        requests.saveAndFlush(request);
        news.afterCommit(seat.placementId());
    }

    /** A seat for a running stage is firm at once: signing may take longer than a hold lasts. */
    private void extra(SeatRequest request, SeatGranted seat) {
        if (request.granted(null, Instant.now(clock))) {
            requests.saveAndFlush(request);
            outbox.publish(new SeatConfirmed(seat.placementId(), seat.requestId()));
            inside.publishEvent(
                    new ExtraSeatAnswered(seat.placementId(), Objects.requireNonNull(request.amendmentId()), null));
        } else if (request.status() == SeatRequest.Status.RELEASED) {
            outbox.publish(new SeatReleaseRequested(seat.placementId(), seat.requestId(), "NO_LONGER_NEEDED"));
        }
    }
}
