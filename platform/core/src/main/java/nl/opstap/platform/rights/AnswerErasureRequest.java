package nl.opstap.platform.rights;

import nl.opstap.contracts.rights.ErasureDone;
import nl.opstap.contracts.rights.ErasureRequested;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.events.Outbox;

/** Erases what this service keeps of the person and sends the receipt, in one transaction. */
class AnswerErasureRequest implements EventHandler<ErasureRequested> {
    private final PersonalRecords records;
    private final Outbox outbox;

    AnswerErasureRequest(PersonalRecords records, Outbox outbox) {
        this.records = records;
        this.outbox = outbox;
    }

    @Override
    public Class<ErasureRequested> event() {
        return ErasureRequested.class;
    }

    @Override
    public void apply(ErasureRequested request, Envelope envelope) {
        outbox.publish(new ErasureDone(request.requestId(), records.erase(request.subjectId())));
    }
}
