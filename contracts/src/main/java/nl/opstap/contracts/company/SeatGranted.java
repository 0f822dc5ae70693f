package nl.opstap.contracts.company;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import org.jspecify.annotations.Nullable;

/** The seat that was asked is held for this placement. */
@Published(topic = "opstap.company.seat.v1", type = "nl.opstap.company.seat-granted.v1")
public record SeatGranted(
        UUID placementId,
        UUID requestId,
        UUID placeId,
        UUID companyId,
        UUID seatId,
        List<DayOfWeek> weekdays,
        LocalDate from,
        LocalDate until,
        @Nullable Instant heldUntil)
        implements Event {
    @Override
    public UUID key() {
        return placementId;
    }
}
