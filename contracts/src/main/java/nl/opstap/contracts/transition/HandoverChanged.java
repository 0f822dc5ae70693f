package nl.opstap.contracts.transition;

import java.time.Instant;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import org.jspecify.annotations.Nullable;

/** A warm handover: offered, accepted, refused or completed (TRA-30). */
@Published(topic = "opstap.transition.handover.v1", type = "nl.opstap.transition.handover-changed.v1", state = true)
public record HandoverChanged(
        UUID handoverId,
        UUID routeId,
        UUID studentId,
        String status,
        UUID fromPerson,
        UUID fromTenant,
        UUID toTenant,
        @Nullable UUID toPerson,
        Instant changedAt)
        implements Event {
    @Override
    public UUID key() {
        return handoverId;
    }
}
