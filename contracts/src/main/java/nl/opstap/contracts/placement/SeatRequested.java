package nl.opstap.contracts.placement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/** A school asks a seat for a placement whose gates hold. The same request may arrive twice. */
@Published(topic = "opstap.placement.seat-request.v1", type = "nl.opstap.placement.seat-requested.v1")
public record SeatRequested(
        UUID placementId, UUID requestId, UUID placeId, List<DayOfWeek> weekdays, LocalDate from, LocalDate until)
        implements Event {
    @Override
    public UUID key() {
        return placementId;
    }
}
