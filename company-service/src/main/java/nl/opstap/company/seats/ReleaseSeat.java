package nl.opstap.company.seats;

import java.time.Clock;
import java.util.UUID;
import nl.opstap.contracts.placement.SeatReleaseRequested;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the seat of a placement free again and says so, once. */
@Service
class ReleaseSeat implements EventHandler<SeatReleaseRequested> {
    private final Seats seats;
    private final SeatAnswers answers;
    private final Clock clock;

    ReleaseSeat(Seats seats, SeatAnswers answers, Clock clock) {
        this.seats = seats;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Class<SeatReleaseRequested> event() {
        return SeatReleaseRequested.class;
    }

    @Override
    @Transactional
    public void apply(SeatReleaseRequested asked, Envelope envelope) {
        release(asked.requestId(), asked.reason());
    }

    @Transactional
    public void release(UUID requestId, String reason) {
        if (seats.release(requestId, reason, clock.instant())) {
            seats.answered(requestId).ifPresent(answers::repeat);
        }
    }
}
