package nl.opstap.contracts.rights;

import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/** The receipt of one service: what went, table by table, and what stays without the person. */
@Published(topic = "opstap.{service}.rights-answer.v1", type = "nl.opstap.rights.erasure-done.v1")
public record ErasureDone(UUID requestId, List<ErasedTable> tables) implements Event {
    @Override
    public UUID key() {
        return requestId;
    }
}
