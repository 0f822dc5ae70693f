package nl.opstap.contracts.notification;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/** A mail to somebody without an account. Address and link travel sealed; only the notification service can open them. */
@Published(topic = "opstap.{service}.mail.v1", type = "nl.opstap.notification.mail-requested.v1")
public record MailRequested(UUID requestId, String template, String sealed) implements Event {
    @Override
    public UUID key() {
        return requestId;
    }
}
