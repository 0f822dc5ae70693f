package nl.opstap.placement.newsearch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another place has to be sought.
 *
 * @param placementId the stage that ended
 * @param dueOn on which day at the latest somebody begins
 * @param closed null while nobody began
 */
record NewSearch(
        UUID id,
        UUID placementId,
        Because because,
        Instant openedAt,
        LocalDate dueOn,
        @Nullable Closed closed) {

    /**
     * Exactly one of both: the next placement, or why there is none.
     *
     * @param note encrypted with the key of the student
     */
    record Closed(
            @Nullable UUID nextPlacementId,
            @Nullable WhyNot reason,
            byte @Nullable [] note,
            String byName,
            LocalDate on) {}

    boolean isOpen() {
        return closed == null;
    }

    boolean isLateOn(LocalDate today) {
        return (closed == null ? today : closed.on()).isAfter(dueOn);
    }
}
