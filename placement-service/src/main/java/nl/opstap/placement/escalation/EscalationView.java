package nl.opstap.placement.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.placement.escalation.ProblemCase.Ending;
import org.jspecify.annotations.Nullable;

/** What did not go well in a stage, for the school and the student. */
record EscalationView(List<ProblemView> cases, List<CalamityView> calamities, boolean mayOpen, boolean mayRaiseAlarm) {

    /** @param editable whether the person who looks takes the steps */
    record ProblemView(
            UUID id,
            int version,
            @Nullable String text,
            String byName,
            Instant openedAt,
            @Nullable LocalDate mentorToldOn,
            @Nullable LocalDate parentsToldOn,
            @Nullable Ending ending,
            @Nullable Instant closedAt,
            List<ProblemStepView> steps,
            boolean editable) {}

    /**
     * @param day when it was taken or skipped; null while it was not
     * @param ready whether it may be taken now
     */
    record ProblemStepView(
            Step step,
            @Nullable LocalDate day,
            boolean skipped,
            @Nullable String note,
            @Nullable String byName,
            boolean ready) {}

    record CalamityView(@Nullable String text, String byName, Instant at) {}
}
