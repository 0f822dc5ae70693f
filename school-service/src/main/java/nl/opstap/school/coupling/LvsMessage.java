package nl.opstap.school.coupling;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report on its way to the LVS.
 *
 * @param lastError what the last attempt met; technical and about nobody
 */
record LvsMessage(
        UUID id,
        UUID studentId,
        @Nullable String displayName,
        UUID reportId,
        MessageState state,
        int attempts,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime nextAttemptAt,
        @Nullable OffsetDateTime deliveredAt,
        @Nullable String lastError) {

    /** For who keeps the coupling and guides no student. */
    LvsMessage withoutName() {
        return new LvsMessage(
                id, studentId, null, reportId, state, attempts, createdAt, nextAttemptAt, deliveredAt, lastError);
    }
}
