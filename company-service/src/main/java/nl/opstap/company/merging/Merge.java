package nl.opstap.company.merging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That two companies were found to be one.
 *
 * @param wasActive whether the merged one was open before
 * @param keptGoesOn whether the kept one was not merged into a third one since
 */
record Merge(
        UUID id,
        UUID keptId,
        String kept,
        UUID mergedId,
        String merged,
        boolean wasActive,
        String byName,
        Instant at,
        Instant undoUntil,
        @Nullable Instant undoneAt,
        boolean keptGoesOn) {

    /** Why it can or cannot be taken back now. */
    enum Undoing {
        POSSIBLE,
        UNDONE_ALREADY,
        TOO_LATE,
        LATER_MERGE_FIRST
    }

    Undoing undoing(Instant now) {
        if (undoneAt != null) {
            return Undoing.UNDONE_ALREADY;
        }
        if (now.isAfter(undoUntil)) {
            return Undoing.TOO_LATE;
        }
        return keptGoesOn ? Undoing.POSSIBLE : Undoing.LATER_MERGE_FIRST;
    }
}
