package nl.opstap.system.bench.pulse;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/** One measured event, of about the size of a real one. */
@Published(topic = "opstap.school.pulse.v1", type = "nl.opstap.school.pulse.v1")
public record Pulse(UUID pulseId, int number, String ballast) implements Event {
    @Override
    public UUID key() {
        return pulseId;
    }
}
