package nl.opstap.company.seats;

import java.util.List;
import java.util.Objects;
import nl.opstap.contracts.company.SeatGranted;
import nl.opstap.contracts.company.SeatRefused;
import nl.opstap.contracts.company.SeatReleased;
import nl.opstap.contracts.placement.SeatRequested;
import nl.opstap.platform.events.Outbox;
import org.springframework.stereotype.Component;

/** Tells the school what became of its request. */
@Component
class SeatAnswers {
    private final Outbox outbox;

    SeatAnswers(Outbox outbox) {
        this.outbox = outbox;
    }

    SeatAnswer tell(SeatRequested request, SeatAnswer answer) {
        outbox.publish(
                switch (answer) {
                    case SeatAnswer.Granted(var seat, var company, var heldUntil) ->
                        new SeatGranted(
                                request.placementId(),
                                request.requestId(),
                                request.placeId(),
                                company,
                                seat,
                                List.copyOf(request.weekdays()),
                                request.from(),
                                request.until(),
                                heldUntil);
                    case SeatAnswer.Refused(var reason, var alternatives) ->
                        new SeatRefused(
                                request.placementId(),
                                request.requestId(),
                                request.placeId(),
                                reason.name(),
                                alternatives);
                    case SeatAnswer.Released(var reason) ->
                        new SeatReleased(request.placementId(), request.requestId(), request.placeId(), reason);
                });
        return answer;
    }

    /** The answer as it now stands, told again: the school may have missed it. */
    SeatAnswer repeat(Seats.Answered before) {
        var request = new SeatRequested(
                before.placementId(),
                before.requestId(),
                before.placeId(),
                before.weekdays(),
                before.from(),
                before.until());
        return tell(request, asItStands(before));
    }

    private static SeatAnswer asItStands(Seats.Answered before) {
        if (before.holdsSeat()) {
            return new SeatAnswer.Granted(
                    Objects.requireNonNull(before.seatId()),
                    Objects.requireNonNull(before.companyId()),
                    before.heldUntil());
        }
        var reason = Objects.requireNonNull(before.reason());
        return before.state().equals("REFUSED")
                ? new SeatAnswer.Refused(Refusal.valueOf(reason), before.alternatives())
                : new SeatAnswer.Released(reason);
    }
}
