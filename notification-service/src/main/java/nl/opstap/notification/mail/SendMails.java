package nl.opstap.notification.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.contracts.notification.SealedMail;
import nl.opstap.notification.people.Addresses;
import nl.opstap.notification.people.KnownTenants;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.vault.Envelopes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what is queued, tenant by tenant. While the mail server is down, mails wait and are tried again, ever less often;
 * so does a mail that cannot be written, without holding up the others.
 */
@Component
class SendMails {
    private static final Logger log = LoggerFactory.getLogger(SendMails.class);
    private static final int AT_ONCE = 50;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final KnownTenants tenants;
    private final Addresses addresses;
    private final Envelopes envelopes;
    private final MailTexts texts;
    private final JavaMailSender sender;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final String publicUrl;

    SendMails(
            KnownTenants tenants,
            Addresses addresses,
            Envelopes envelopes,
            MailTexts texts,
            JavaMailSender sender,
            JdbcClient database,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock,
            @Value("${opstap.public-url}") String publicUrl) {
        this.tenants = tenants;
        this.addresses = addresses;
        this.envelopes = envelopes;
        this.texts = texts;
        this.sender = sender;
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    private record Queued(
            UUID id,
            String template,
            @Nullable UUID recipient,
            @Nullable String sealed,
            @Nullable String path,
            int attempts) {}

    @Scheduled(fixedDelayString = "${opstap.notification.send-every:PT1S}")
    void handle() {
        for (var tenant : transaction.execute(status -> tenants.all())) {
            try {
                TenantScope.run(tenant, this::sendDue);
            } catch (RuntimeException failure) {
                log.error("The mails of tenant {} wait for the next round", tenant.id(), failure);
            }
        }
    }

    private void sendDue() {
        for (var mail : transaction.execute(status -> due())) {
            transaction.executeWithoutResult(status -> send(mail));
        }
    }

    private List<Queued> due() {
        return database.sql("""
                select id, template, recipient_id, sealed, path, attempts from queued_mail
                 where status = 'QUEUED' and next_attempt_at <= :now order by created_at, id limit :limit""")
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", AT_ONCE)
                .query((row, number) -> new Queued(
                        row.getObject("id", UUID.class),
                        row.getString("template"),
                        row.getObject("recipient_id", UUID.class),
                        row.getString("sealed"),
                        row.getString("path"),
                        row.getInt("attempts")))
                .list();
    }

    /** The row stays locked while the mail leaves, so that a second instance does not send it too. */
    private void send(Queued mail) {
        var locked = database.sql(
                        "select id from queued_mail where id = :id and status = 'QUEUED' for update skip locked")
                .param("id", mail.id())
                .query(UUID.class)
                .optional();
        if (locked.isEmpty()) {
            return;
        }
        try {
            var message = written(mail);
            if (message.isEmpty()) {
                mark(mail, "NO_ADDRESS");
                return;
            }
            sender.send(message.get());
        } catch (DataAccessException failure) {
            throw failure; // the transaction is over, so nothing can be noted
        } catch (MailException unreachable) {
            log.warn("Mail {} could not be sent at attempt {}", mail.id(), mail.attempts() + 1);
            postpone(mail);
            return;
        } catch (RuntimeException unwritten) {
            // Only the class: what cannot be read may be an address.
            log.error(
                    "Mail {} could not be written: {}",
                    mail.id(),
                    unwritten.getClass().getSimpleName());
            postpone(mail);
            return;
        }
        mark(mail, "SENT");
    }

    private Optional<SimpleMailMessage> written(Queued mail) {
        return destination(mail).map(destination -> {
            var message = new SimpleMailMessage();
            message.setFrom("opstap@opstap.example");
            message.setTo(destination.address());
            message.setSubject(texts.subject(mail.template()));
            message.setText(texts.body(mail.template(), destination.link()));
            return message;
        });
    }

    private Optional<SealedMail> destination(Queued mail) {
        if (mail.sealed() != null) {
            return Optional.of(json.readValue(envelopes.open(mail.sealed()), SealedMail.class));
        }
        var recipient = mail.recipient();
        return recipient == null
                ? Optional.empty()
                : addresses.of(recipient).map(email -> new SealedMail(email, publicUrl + mail.path()));
    }

    /** A sent mail needs its sealed link no longer, so it goes. */
    private void mark(Queued mail, String status) {
        database.sql("""
                update queued_mail set status = :status, attempts = attempts + 1, sent_at = :now,
                       sealed = case when sealed is null then null else '' end
                 where id = :id""")
                .param("status", status)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", mail.id())
                .update();
    }

    private void postpone(Queued mail) {
        var wait = Duration.ofSeconds(1L << Math.min(mail.attempts(), 10));
        var next = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        database.sql("update queued_mail set attempts = attempts + 1, next_attempt_at = :next where id = :id")
                .param("next", Timestamp.from(next))
                .param("id", mail.id())
                .update();
    }
}
