package nl.opstap.contracts.placement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import org.jspecify.annotations.Nullable;

/** A placement as others follow it; states as in PLA-04. waitingFor names the roles that have to act. */
@Published(topic = "opstap.placement.placement.v1", type = "nl.opstap.placement.placement-changed.v1", state = true)
public record PlacementChanged(
        UUID placementId,
        UUID studentId,
        String state,
        int phase,
        @Nullable UUID placeId,
        @Nullable UUID companyId,
        List<DayOfWeek> weekdays,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable UUID stagebegeleiderId,
        List<String> waitingFor,
        @Nullable String outcome)
        implements Event {
    @Override
    public UUID key() {
        return placementId;
    }
}
