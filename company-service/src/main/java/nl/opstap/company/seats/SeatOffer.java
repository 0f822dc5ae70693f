package nl.opstap.company.seats;

import java.util.Map;
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

    /**
     * How many seats each of these places offers from now on, in the transaction that changes the places; a seat somebody
     * has stays his or hers to the end.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void offer(Map<UUID, Integer> counts) {
        seats.offer(counts);
    }
}
