package nl.opstap.company.seats;

import nl.opstap.contracts.placement.SeatNarrowed;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Frees the days a running placement no longer needs, and keeps the others as they are. */
@Service
class NarrowSeats implements EventHandler<SeatNarrowed> {
    private final Seats seats;

    NarrowSeats(Seats seats) {
        this.seats = seats;
    }

    @Override
    public Class<SeatNarrowed> event() {
        return SeatNarrowed.class;
    }

    @Override
    @Transactional
    public void apply(SeatNarrowed narrowed, Envelope envelope) {
        seats.narrow(narrowed.placementId(), narrowed.weekdays(), narrowed.from(), narrowed.until());
    }
}
