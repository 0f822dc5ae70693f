package nl.opstap.placement.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation moment as somebody may see it; differences only once both have judged.
 *
 * @param shielded the student keeps scores and remarks from the parent who looks
 */
record AssessmentView(
        UUID id,
        Assessment.Moment moment,
        Instant openedAt,
        @Nullable Instant settledAt,
        List<PartView> parts,
        List<Difference> differences,
        List<String> waitingFor,
        boolean shielded) {

    record PartView(
            Part.By by,
            String name,
            Instant givenAt,
            @Nullable Map<String, Integer> scores,
            @Nullable String remark) {}

    record Difference(String goal, String text, int supervisor, int school) {}
}
