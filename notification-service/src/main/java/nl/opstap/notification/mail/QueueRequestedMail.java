package nl.opstap.notification.mail;

import nl.opstap.contracts.notification.MailRequested;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;

/** A service asks for a mail to somebody without an account: it is queued as it came, sealed. */
@Component
class QueueRequestedMail implements EventHandler<MailRequested> {
    private final MailQueue queue;

    QueueRequestedMail(MailQueue queue) {
        this.queue = queue;
    }

    @Override
    public Class<MailRequested> event() {
        return MailRequested.class;
    }

    @Override
    public void apply(MailRequested request, Envelope envelope) {
        queue.toSealed(request.requestId(), request.template(), request.sealed());
    }
}
