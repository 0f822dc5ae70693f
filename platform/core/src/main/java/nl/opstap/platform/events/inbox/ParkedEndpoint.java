package nl.opstap.platform.events.inbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.security.access.prepost.PreAuthorize;

/** {@code /actuator/parked}: shows, replays and discards parked events. Ids and causes only. */
@Endpoint(id = "parked")
@PreAuthorize("hasRole('platform-operator')")
class ParkedEndpoint {
    private final ReplayParked replay;
    private final Inbox inbox;

    ParkedEndpoint(ReplayParked replay, Inbox inbox) {
        this.replay = replay;
        this.inbox = inbox;
    }

    @ReadOperation
    public Map<String, List<InboxTables.ParkedKey>> waiting() {
        return Map.of("keys", replay.waiting());
    }

    /** Without arguments: everything. {@code overGap} goes on where an event is missing for good. */
    @WriteOperation
    public ReplayParked.Replayed replay(@Nullable String topic, @Nullable UUID key, @Nullable Boolean overGap) {
        return replay.handle(topic, key, Boolean.TRUE.equals(overGap));
    }

    /** Gives up the first parked event of a key. */
    @DeleteOperation
    public Map<String, Boolean> discard(String topic, UUID key, long sequence) {
        return Map.of("discarded", inbox.discard(topic, key, sequence));
    }
}
