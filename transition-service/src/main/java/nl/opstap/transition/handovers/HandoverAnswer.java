package nl.opstap.transition.handovers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A handover with the times it was sent, read and answered (TRA-37).
 *
 * @param studentName whom it is about; absent for a receiver that may not look at the route any more
 */
record HandoverAnswer(
        UUID id,
        UUID routeId,
        @Nullable String studentName,
        String status,
        UUID receiverId,
        String fromPersonName,
        @Nullable LocalDate meetingOn,
        Instant offeredAt,
        @Nullable Instant readAt,
        @Nullable Instant answeredAt,
        @Nullable String toPersonName,
        @Nullable String refusal) {

    static HandoverAnswer of(Handover handover, @Nullable String studentName) {
        return new HandoverAnswer(
                handover.id(),
                handover.routeId(),
                studentName,
                handover.status().name(),
                handover.receiver(),
                handover.fromPersonName(),
                handover.meetingOn(),
                handover.offeredAt(),
                handover.readAt(),
                handover.answeredAt(),
                handover.toPersonName(),
                handover.refusal());
    }
}
