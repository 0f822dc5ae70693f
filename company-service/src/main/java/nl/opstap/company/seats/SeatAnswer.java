package nl.opstap.company.seats;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a request for a seat. */
sealed interface SeatAnswer {

    /** The seat is this placement's: until the hold ends or, without one, until it is released. */
    record Granted(UUID seatId, UUID companyId, @Nullable Instant heldUntil) implements SeatAnswer {}

    /** No seat; other places that do have one for the same days. */
    record Refused(Refusal reason, List<UUID> alternatives) implements SeatAnswer {}

    /** It was granted, and is free again. */
    record Released(String reason) implements SeatAnswer {}
}
