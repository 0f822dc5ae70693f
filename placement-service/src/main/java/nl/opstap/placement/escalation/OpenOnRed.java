package nl.opstap.placement.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import nl.opstap.contracts.placement.ProblemChanged;
import nl.opstap.placement.guidance.RedSignal;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A red signal is a problem from that moment on, unless one is open already (PLA-53). */
@Component
class OpenOnRed {
    private final Cases cases;
    private final Outbox outbox;
    private final Clock clock;

    OpenOnRed(Cases cases, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(RedSignal signal) {
        var opened = signal.opened();
        var placement = opened.placement();
        var student = opened.student().id();
        if (SolveProblem.isRunning(placement)
                && cases.open(Ids.next(), placement.id(), student, signal.remark(), opened.by(), Instant.now(clock))) {
            outbox.publish(new ProblemChanged(
                    placement.id(),
                    student,
                    ProblemChanged.OPENED,
                    Objects.requireNonNull(opened.by().id())));
        }
    }
}
