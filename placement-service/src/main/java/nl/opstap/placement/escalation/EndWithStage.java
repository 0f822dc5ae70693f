package nl.opstap.placement.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.opstap.placement.escalation.ProblemCase.Ending;
import nl.opstap.placement.placements.StepTaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A problem ends with its stage, in the transaction of the step. */
@Component
class EndWithStage {
    private final Cases cases;
    private final Clock clock;

    EndWithStage(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @EventListener
    void on(StepTaken step) {
        switch (step.action()) {
            case BREAK_OFF -> close(step, Ending.OTHER_PLACE);
            case COMPLETE -> close(step, Ending.SOLVED);
            default -> {}
        }
    }

    private void close(StepTaken step, Ending ending) {
        cases.closeOf(step.placement().id(), ending, LocalDate.now(clock), Instant.now(clock));
    }
}
