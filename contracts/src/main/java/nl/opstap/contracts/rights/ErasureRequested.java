package nl.opstap.contracts.rights;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/** It was decided that what is kept of a person goes. Every service does so and answers with {@link ErasureDone}. */
@Published(topic = "opstap.school.rights-request.v1", type = "nl.opstap.school.erasure-requested.v1")
public record ErasureRequested(UUID requestId, UUID subjectId) implements Event {
    @Override
    public UUID key() {
        return requestId;
    }
}
