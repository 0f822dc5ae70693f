package nl.opstap.contracts.transition;

import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import org.jspecify.annotations.Nullable;

/** A nazorg moment: planned, due, held or missed (TRA-20). */
@Published(topic = "opstap.transition.nazorg.v1", type = "nl.opstap.transition.nazorg-moment-changed.v1", state = true)
public record NazorgMomentChanged(
        UUID momentId,
        UUID routeId,
        UUID studentId,
        UUID responsibleId,
        UUID responsibleTenant,
        int month,
        LocalDate dueOn,
        String status,
        @Nullable String outcome)
        implements Event {
    @Override
    public UUID key() {
        return momentId;
    }
}
