package nl.opstap.contracts.rights;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/**
 * A piece of what one service keeps of a person. All pieces together, opened and joined in order, are a
 * {@link SealedDossier} as JSON.
 *
 * @param part from 1
 * @param parts how many pieces there are
 */
@Published(topic = "opstap.{service}.rights-answer.v1", type = "nl.opstap.rights.dossier-part.v1")
public record DossierPart(UUID requestId, int part, int parts, String sealed) implements Event {
    @Override
    public UUID key() {
        return requestId;
    }
}
