package nl.opstap.contracts.transition;

import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import org.jspecify.annotations.Nullable;

/** A Transitieroute and its one responsible person (TRA-01, TRA-32). */
@Published(topic = "opstap.transition.route.v1", type = "nl.opstap.transition.route-changed.v1", state = true)
public record RouteChanged(
        UUID routeId,
        UUID studentId,
        String status,
        UUID responsibleId,
        UUID responsibleTenant,
        @Nullable UUID municipalityId,
        LocalDate startsOn,
        LocalDate leavesOn,
        LocalDate endsOn,
        @Nullable String outcome)
        implements Event {
    @Override
    public UUID key() {
        return routeId;
    }
}
