package nl.opstap.platform.rights;

import java.util.Arrays;
import nl.opstap.contracts.rights.DossierPart;
import nl.opstap.contracts.rights.DossierRequested;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.vault.OneTimeKeys;
import tools.jackson.databind.json.JsonMapper;

/** Hands over what this service keeps of the person, sealed, in pieces that fit an event. */
class AnswerDossierRequest implements EventHandler<DossierRequested> {
    /** In base64 this stays well below what the outbox takes. */
    private static final int PIECE = 600_000;

    private final PersonalRecords records;
    private final Outbox outbox;
    private final JsonMapper json;

    AnswerDossierRequest(PersonalRecords records, Outbox outbox, JsonMapper json) {
        this.records = records;
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public Class<DossierRequested> event() {
        return DossierRequested.class;
    }

    @Override
    public void apply(DossierRequested request, Envelope envelope) {
        var content = json.writeValueAsBytes(records.gather(request.subjectId()));
        var pieces = Math.ceilDiv(content.length, PIECE);
        for (var piece = 0; piece < pieces; piece++) {
            var plain = Arrays.copyOfRange(content, piece * PIECE, Math.min(content.length, (piece + 1) * PIECE));
            outbox.publish(new DossierPart(
                    request.requestId(), piece + 1, pieces, OneTimeKeys.seal(request.publicKey(), plain)));
        }
    }
}
