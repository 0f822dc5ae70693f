package nl.opstap.company.links;

import java.time.Duration;
import java.util.UUID;
import nl.opstap.contracts.notification.MailRequested;
import nl.opstap.contracts.notification.SealedMail;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.links.ScopedLinks;
import nl.opstap.platform.vault.Envelopes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Mails somebody a new link. Address and link travel sealed; the mail itself names nobody. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MailLink {
    private final ScopedLinks links;
    private final Envelopes envelopes;
    private final Outbox outbox;
    private final JsonMapper json;

    MailLink(ScopedLinks links, Envelopes envelopes, Outbox outbox, JsonMapper json) {
        this.links = links;
        this.envelopes = envelopes;
        this.outbox = outbox;
        this.json = json;
    }

    /** @param purpose of the link, and the name of the mail's text */
    public void to(String holder, String address, String purpose, UUID subject, Duration validFor) {
        var link = links.issue(purpose, subject, holder, validFor);
        outbox.publish(new MailRequested(
                Ids.next(),
                purpose,
                envelopes.seal("notification", json.writeValueAsString(new SealedMail(address, link)))));
    }
}
