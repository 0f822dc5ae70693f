package nl.opstap.system.bench.pulse;

import nl.opstap.platform.events.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes as a use case does. */
@Service
public class SendPulses {
    private final Outbox outbox;

    SendPulses(Outbox outbox) {
        this.outbox = outbox;
    }

    @Transactional
    public void handle(Pulse pulse) {
        outbox.publish(pulse);
    }
}
