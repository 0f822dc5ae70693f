package nl.opstap.placement.seats;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the region answered to a seat that was asked, for features that let somebody ask one. */
@Component
public class SeatAnswers {
    private final ShowSeats showSeats;

    SeatAnswers(ShowSeats showSeats) {
        this.showSeats = showSeats;
    }

    /**
     * @param status as in the list of seats that were asked
     * @param explanation why it was refused or is lost again
     */
    public record Answer(String status, @Nullable String explanation) {}

    /** For who was let in at the placement already. */
    public Answer of(UUID placementId, UUID requestId) {
        var seen = showSeats.again(placementId, requestId);
        return new Answer(seen.status().name(), seen.explanation());
    }
}
