package nl.opstap.contracts.rights;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/**
 * Somebody asked for everything that is kept of a person. Every service answers with {@link DossierPart}s.
 *
 * @param publicKey made for this request alone; the parts are sealed with it, and only who asked can open them
 */
@Published(topic = "opstap.school.rights-request.v1", type = "nl.opstap.school.dossier-requested.v1")
public record DossierRequested(UUID requestId, UUID subjectId, String publicKey) implements Event {
    @Override
    public UUID key() {
        return requestId;
    }
}
