package nl.opstap.contracts.placement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/**
 * A running placement needs less of its seats than it booked: the other days are free from a day on, and all days after
 * an earlier end.
 *
 * @param weekdays on which the student still comes
 * @param from the first day on which the other weekdays are free
 * @param until the last day of the placement
 */
@Published(topic = "opstap.placement.seat-request.v1", type = "nl.opstap.placement.seat-narrowed.v1")
public record SeatNarrowed(UUID placementId, List<DayOfWeek> weekdays, LocalDate from, LocalDate until)
        implements Event {
    @Override
    public UUID key() {
        return placementId;
    }
}
