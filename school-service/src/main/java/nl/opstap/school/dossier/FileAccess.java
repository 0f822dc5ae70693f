package nl.opstap.school.dossier;

import java.time.ZoneOffset;
import java.util.UUID;
import nl.opstap.contracts.access.AccessRecorded;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files what every service reports with the student it is about. A jobcoach's access is reported in the tenant of the
 * municipality; the student reads it at school. So this one write crosses to the tenant the student belongs to, which is
 * looked up by the student's id and taken from nothing in the event.
 */
@Component
class FileAccess implements EventHandler<AccessRecorded> {
    private final JdbcClient database;

    FileAccess(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<AccessRecorded> event() {
        return AccessRecorded.class;
    }

    @Override
    public void apply(AccessRecorded access, Envelope envelope) {
        var home = database.sql("select tenant_id from student_home where student_id = ?")
                .param(access.subjectId())
                .query(UUID.class)
                .optional();
        if (home.isEmpty()) {
            return; // about somebody who is no student, such as a contact of a company
        }
        enter(home.get());
        try {
            insert(access, envelope.source());
        } finally {
            enter(TenantScope.required().id());
        }
    }

    /** For the rest of this transaction; the platform sets it anew for the next. */
    private void enter(UUID tenant) {
        database.sql("select set_config('opstap.tenant', ?, true)")
                .param(tenant.toString())
                .query(String.class)
                .single();
    }

    private void insert(AccessRecorded access, String source) {
        database.sql("""
                insert into dossier_line (id, subject_id, at, service, actor_id, actor_name, actor_role, actor_tenant,
                    action, item, purpose)
                values (:id, :subject, :at, :service, :actor, :name, :role, :tenant, :action, :item, :purpose)
                on conflict (tenant_id, id) do nothing""")
                .param("id", access.accessId())
                .param("subject", access.subjectId())
                .param("at", access.at().atOffset(ZoneOffset.UTC))
                .param("service", source)
                .param("actor", access.actorId())
                .param("name", access.actorName())
                .param("role", access.actorRole())
                .param("tenant", access.actorTenant())
                .param("action", access.action())
                .param("item", access.item())
                .param("purpose", access.purpose())
                .update();
    }
}
