package nl.opstap.placement.links;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.notification.MailRequested;
import nl.opstap.contracts.notification.SealedMail;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.links.ScopedLinks;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.vault.Envelopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends a link by mail. Address and link travel sealed; the mail itself names nobody. */
@Component
public class LinkMail {
    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(24);

    private final ScopedLinks links;
    private final Envelopes envelopes;
    private final Outbox outbox;
    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    LinkMail(ScopedLinks links, Envelopes envelopes, Outbox outbox, JdbcClient database, JsonMapper json, Clock clock) {
        this.links = links;
        this.envelopes = envelopes;
        this.outbox = outbox;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** The purpose is also the name of the template. */
    public void send(String purpose, UUID subject, String holder, String address, Duration validFor) {
        var link = links.issue(purpose, subject, holder, validFor);
        var sealed = envelopes.seal("notification", json.writeValueAsString(new SealedMail(address, link)));
        outbox.publish(new MailRequested(Ids.next(), purpose, sealed));
        database.sql("""
                insert into link_mail (purpose, subject_id, sent_at) values (:purpose, :subject, :now)
                on conflict (tenant_id, purpose, subject_id) do update set sent_at = excluded.sent_at""")
                .param("purpose", purpose)
                .param("subject", subject)
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
    }

    /** Sends a new link and makes the old one worthless, at most once a day (PLA-33). */
    public void remind(String purpose, UUID subject, String holder, String address, Duration validFor) {
        var earliest = database.sql("select sent_at from link_mail where purpose = :purpose and subject_id = :subject")
                .param("purpose", purpose)
                .param("subject", subject)
                .query(Timestamp.class)
                .optional()
                .map(sent -> sent.toInstant().plus(BETWEEN_REMINDERS));
        if (earliest.isPresent() && earliest.get().isAfter(Instant.now(clock))) {
            throw Problem.conflict(
                    "reminded-today", Map.of("after", earliest.get().toString()));
        }
        links.revoke(purpose, subject);
        send(purpose, subject, holder, address, validFor);
    }

    public void revoke(String purpose, UUID subject) {
        links.revoke(purpose, subject);
    }
}
