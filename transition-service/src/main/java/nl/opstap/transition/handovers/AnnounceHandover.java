package nl.opstap.transition.handovers;

import java.time.Clock;
import java.util.UUID;
import nl.opstap.contracts.transition.HandoverChanged;
import nl.opstap.platform.events.Outbox;
import org.springframework.stereotype.Component;

/** Tells the others where a handover stands. */
@Component
class AnnounceHandover {
    private final Outbox outbox;
    private final Clock clock;

    AnnounceHandover(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void handle(Handover handover, UUID student) {
        outbox.publish(new HandoverChanged(
                handover.id(),
                handover.routeId(),
                student,
                handover.status().name(),
                handover.fromPersonId(),
                handover.school(),
                handover.receiver(),
                handover.toPersonId(),
                clock.instant()));
    }
}
