package nl.opstap.placement.help;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The help that was asked at a stage, the newest first.
 *
 * @param askable whether the person who looks can ask and write down answers now
 */
record HelpView(boolean askable, List<Asked> requests) {

    /**
     * @param answer absent as long as there is none
     * @param waitedDays from the question to the answer, or until now
     * @param waitedHours the same, as long as it is less than a day and known
     * @param late whether the answer came after the day it was needed, or that day has passed without one
     */
    record Asked(
            UUID id,
            Coach coach,
            Question question,
            LocalDate neededBy,
            String askedBy,
            Instant askedAt,
            @Nullable CoachAnswer answer,
            @Nullable String answeredBy,
            @Nullable LocalDate answeredOn,
            int waitedDays,
            @Nullable Integer waitedHours,
            boolean late) {}
}
