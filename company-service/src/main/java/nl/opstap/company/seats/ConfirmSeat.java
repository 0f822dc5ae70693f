package nl.opstap.company.seats;

import java.time.Clock;
import nl.opstap.contracts.placement.SeatConfirmed;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a held seat firm. A confirmation after the hold ended is answered with what became of the seat. */
@Service
class ConfirmSeat implements EventHandler<SeatConfirmed> {
    private final Seats seats;
    private final SeatAnswers answers;
    private final Clock clock;

    ConfirmSeat(Seats seats, SeatAnswers answers, Clock clock) {
        this.seats = seats;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Class<SeatConfirmed> event() {
        return SeatConfirmed.class;
    }

    @Override
    @Transactional
    public void apply(SeatConfirmed confirmed, Envelope envelope) {
        if (!seats.makeFirm(confirmed.requestId(), clock.instant())) {
            seats.answered(confirmed.requestId())
                    .filter(request -> !request.holdsSeat())
                    .ifPresent(answers::repeat);
        }
    }
}
