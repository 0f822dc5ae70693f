package nl.opstap.placement.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem and how far it is.
 *
 * @param text what it is about, readable
 * @param steps those taken or skipped
 */
record ProblemCase(
        UUID id,
        int version,
        UUID placementId,
        @Nullable String text,
        String byName,
        String byRole,
        Instant openedAt,
        @Nullable LocalDate mentorToldOn,
        @Nullable LocalDate parentsToldOn,
        @Nullable Ending ending,
        @Nullable Instant closedAt,
        Map<Step, Taken> steps) {

    enum Ending {
        SOLVED,
        OTHER_PLACE
    }

    /** @param note what was said or agreed, or why the step was skipped */
    record Taken(LocalDate day, boolean skipped, @Nullable String note, String byName) {}

    boolean isOpen() {
        return closedAt == null;
    }

    /** Whether the step before this one was taken or skipped. */
    boolean isReady(Step step) {
        return step.before().map(steps::containsKey).orElse(true);
    }
}
