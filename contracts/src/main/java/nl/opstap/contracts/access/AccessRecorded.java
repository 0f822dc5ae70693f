package nl.opstap.contracts.access;

import java.time.Instant;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import org.jspecify.annotations.Nullable;

/**
 * Somebody read, changed, printed or exported part of a person’s dossier (GW-30).
 *
 * @param actorId empty for somebody without an account, who came by a scoped link
 */
@Published(topic = "opstap.{service}.access.v1", type = "nl.opstap.access.access-recorded.v1", state = true)
public record AccessRecorded(
        UUID accessId,
        UUID subjectId,
        Instant at,
        @Nullable UUID actorId,
        String actorName,
        String actorRole,
        UUID actorTenant,
        String action,
        String item,
        String purpose)
        implements Event {
    @Override
    public UUID key() {
        return accessId;
    }
}
