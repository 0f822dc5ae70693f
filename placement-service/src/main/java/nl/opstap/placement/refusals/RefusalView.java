package nl.opstap.placement.refusals;

import java.time.Instant;
import java.util.UUID;
import nl.opstap.placement.placements.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * A "no" of a company.
 *
 * @param needsReview whether somebody has to look at it for discrimination: it is open as long as there is no review
 * @param reviewable whether the person who looks may do so
 */
record RefusalView(
        UUID id,
        UUID placementId,
        String studentName,
        String placeTitle,
        String companyName,
        RefusalReason reason,
        @Nullable String explanation,
        String byName,
        Instant at,
        boolean needsReview,
        @Nullable Review review,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        boolean reviewable) {}
