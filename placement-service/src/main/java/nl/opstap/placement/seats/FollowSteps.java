package nl.opstap.placement.seats;

import java.time.Clock;
import java.time.Instant;
import nl.opstap.contracts.placement.SeatConfirmed;
import nl.opstap.contracts.placement.SeatReleaseRequested;
import nl.opstap.placement.placements.StepTaken;
import nl.opstap.platform.events.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the region when a seat is agreed for good, or no longer needed. */
@Component
class FollowSteps {
    private final SeatRequests requests;
    private final ExtraSeats extraSeats;
    private final Outbox outbox;
    private final Clock clock;

    FollowSteps(SeatRequests requests, ExtraSeats extraSeats, Outbox outbox, Clock clock) {
        this.requests = requests;
        this.extraSeats = extraSeats;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Runs in the transaction of the step: both happen or neither. */
    @EventListener
    void on(StepTaken step) {
        var placement = step.placement();
        var requestId = placement.seatRequestId();
        if (requestId == null) {
            return;
        }
        switch (step.action()) {
            case AGREE -> outbox.publish(new SeatConfirmed(placement.id(), requestId));
            case WITHDRAW_PROPOSAL, DECLINE, CANCEL, BREAK_OFF, COMPLETE -> {
                var reason = step.action().name();
                requests.findById(requestId)
                        .filter(request -> request.released(reason, Instant.now(clock)))
                        .ifPresent(requests::saveAndFlush);
                outbox.publish(new SeatReleaseRequested(placement.id(), requestId, reason));
                requests.findByPlacementIdOrderByAskedAtDesc(placement.id()).stream()
                        .filter(request -> request.amendmentId() != null)
                        .forEach(request -> extraSeats.giveBack(request, reason));
            }
            default -> {}
        }
    }
}
