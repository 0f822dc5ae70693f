package nl.opstap.company.seats;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a place have more or fewer seats. */
@Service
public class SeatOffer {
    private final Seats seats;

    SeatOffer(Seats seats) {
        this.seats = seats;
    }

    /** In the transaction that changes the place; a seat somebody has stays his or hers to the end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void offer(UUID placeId, int count) {
        seats.offer(placeId, count);
    }
}
