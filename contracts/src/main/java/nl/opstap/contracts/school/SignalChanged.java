package nl.opstap.contracts.school;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import org.jspecify.annotations.Nullable;

/**
 * A signal or terugkoppeling from the workplace to the mentor, and how far it is; what it says stays at school.
 *
 * @param mentorId who has to answer
 * @param raisedBy the stagebegeleider who wants to hear what became of it
 */
@Published(topic = "opstap.school.signal.v1", type = "nl.opstap.school.signal-changed.v1", state = true)
public record SignalChanged(
        UUID signalId,
        UUID studentId,
        String kind,
        String state,
        UUID raisedBy,
        @Nullable UUID mentorId) implements Event {
    @Override
    public UUID key() {
        return signalId;
    }
}
