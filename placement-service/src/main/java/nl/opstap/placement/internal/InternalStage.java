package nl.opstap.placement.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An internal stage with all its tasks.
 *
 * @param supervisorId the interne stagebegeleider
 * @param told what was said in the closing talk, encrypted with the key of the student
 */
record InternalStage(
        UUID id,
        int version,
        UUID studentId,
        Department department,
        LocalDate from,
        LocalDate until,
        UUID supervisorId,
        String supervisorName,
        @Nullable LocalDate talkOn,
        byte @Nullable [] told,
        @Nullable Instant closedAt,
        List<Task> tasks) {

    record Task(UUID id, String title, List<Step> steps) {
        boolean isDone() {
            return steps.stream().allMatch(step -> step.doneOn() != null);
        }
    }

    /** @param doneOn the day on which it went well for the first time */
    record Step(
            int position,
            String text,
            @Nullable LocalDate doneOn,
            @Nullable String doneByName) {}

    boolean isClosed() {
        return closedAt != null;
    }

    int steps() {
        return tasks.stream().mapToInt(task -> task.steps().size()).sum();
    }

    int done() {
        return (int) tasks.stream()
                .flatMap(task -> task.steps().stream())
                .filter(step -> step.doneOn() != null)
                .count();
    }
}
