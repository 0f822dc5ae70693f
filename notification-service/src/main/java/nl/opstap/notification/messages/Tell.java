package nl.opstap.notification.messages;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import nl.opstap.notification.mail.MailQueue;
import nl.opstap.platform.Ids;
import nl.opstap.platform.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leaves a message, and a mail that points to it, inside the transaction of the event: told once, however often it arrives. */
@Component
class Tell {
    private final JdbcClient database;
    private final MailQueue mails;
    private final Clock clock;

    Tell(JdbcClient database, MailQueue mails, Clock clock) {
        this.database = database;
        this.mails = mails;
        this.clock = clock;
    }

    /** Tells one person of the present tenant; nobody to tell is no error. */
    void person(@Nullable UUID account, MessageKind kind, @Nullable UUID student, String path) {
        if (account != null) {
            personAt(TenantScope.required().id(), account, kind, student, path);
        }
    }

    /** Tells one person at a tenant of the region, which may be another than whose event it is. */
    void personAt(UUID tenant, UUID account, MessageKind kind, @Nullable UUID student, String path) {
        insert(tenant, kind, account, null, student, path);
        mails.toAccount(tenant, account, kind.name(), path);
    }

    /** Tells whoever has this role at a tenant of the region, in the application. */
    void roleAt(UUID tenant, String role, MessageKind kind, String path) {
        insert(tenant, kind, null, role, null, path);
    }

    private void insert(
            UUID tenant,
            MessageKind kind,
            @Nullable UUID recipient,
            @Nullable String role,
            @Nullable UUID student,
            String path) {
        database.sql("""
                insert into message (tenant_id, id, kind, recipient_id, recipient_role, student_id, path, created_at)
                values (:tenant, :id, :kind, :recipient, :role, :student, :path, :now)""")
                .param("tenant", tenant)
                .param("id", Ids.next())
                .param("kind", kind.name())
                .param("recipient", recipient)
                .param("role", role)
                .param("student", student)
                .param("path", path)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
