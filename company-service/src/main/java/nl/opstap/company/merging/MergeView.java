package nl.opstap.company.merging;

import java.time.Instant;
import java.util.UUID;
import nl.opstap.company.merging.Merge.Undoing;
import org.jspecify.annotations.Nullable;

/**
 * A merge as people see it.
 *
 * @param undoing whether it can be taken back now, or why not
 */
record MergeView(
        UUID id,
        UUID keptId,
        String kept,
        UUID mergedId,
        String merged,
        String by,
        Instant at,
        Instant undoUntil,
        @Nullable Instant undoneAt,
        Undoing undoing) {

    static MergeView of(Merge merge, Instant now) {
        return new MergeView(
                merge.id(),
                merge.keptId(),
                merge.kept(),
                merge.mergedId(),
                merge.merged(),
                merge.byName(),
                merge.at(),
                merge.undoUntil(),
                merge.undoneAt(),
                merge.undoing(now));
    }
}
