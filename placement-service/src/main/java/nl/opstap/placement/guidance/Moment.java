package nl.opstap.placement.guidance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One moment of guidance.
 *
 * @param day when it is planned, or was held
 * @param outcome encrypted
 */
record Moment(
        UUID id,
        int version,
        MomentKind kind,
        LocalDate day,
        MomentState state,
        byte @Nullable [] outcome,
        @Nullable CancelReason cancelledBecause,
        String byName) {

    boolean isOverdueOn(LocalDate today) {
        return state == MomentState.PLANNED && day.isBefore(today);
    }

    /** Planned for a day that has still to come. */
    boolean isAheadOf(LocalDate today) {
        return state == MomentState.PLANNED && !day.isBefore(today);
    }

    /** Counts as guidance: was there, or will be. */
    boolean counts() {
        return state != MomentState.CANCELLED;
    }
}
