package nl.opstap.notification.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import nl.opstap.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts mails in the queue, in the transaction of whatever they tell of. */
@Component
public class MailQueue {
    private final JdbcClient database;
    private final Clock clock;

    MailQueue(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A mail to somebody with an account, pointing to a page. */
    public void toAccount(UUID account, String template, String path) {
        insert(Ids.next(), template, account, null, path);
    }

    /** A mail to a sealed address, with the sealed link; asked twice under one id, it goes once. */
    void toSealed(UUID id, String template, String sealed) {
        insert(id, template, null, sealed, null);
    }

    private void insert(
            UUID id, String template, @Nullable UUID account, @Nullable String sealed, @Nullable String path) {
        database.sql("""
                insert into queued_mail (id, template, recipient_id, sealed, path, status, created_at, next_attempt_at)
                values (:id, :template, :account, :sealed, :path, 'QUEUED', :now, :now)
                on conflict (tenant_id, id) do nothing""")
                .param("id", id)
                .param("template", template)
                .param("account", account)
                .param("sealed", sealed)
                .param("path", path)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
