package nl.opstap.notification.messages;

import java.util.List;
import java.util.UUID;
import nl.opstap.notification.people.KnownTenants;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import nl.opstap.platform.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was told about a student or to the student. */
@Component
class MessageData implements PersonalData {
    private static final String MESSAGES =
            "(student_id = :subject or recipient_id in (select account_id from student where id = :subject))";

    private final KnownTenants tenants;
    private final JdbcClient database;

    MessageData(KnownTenants tenants, JdbcClient database) {
        this.tenants = tenants;
        this.database = database;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("message", MESSAGES),
                PersonalTable.of("message_read", "message_id in (select id from message where " + MESSAGES + ")")
                        .goesWithItsParent(),
                PersonalTable.of("post", "tenant_id = opstap_tenant() and student_id = :subject")
                        .notShown("A message under way, shown once it arrived."),
                PersonalTable.of("followed", "subject_id = :subject")
                        .notShown("How far a placement or route was told of; its own tombstone clears it."));
    }

    /**
     * A municipality was told of the student too. Its messages are its own, behind its policy, so the tenants of the region
     * are entered one by one, as whoever delivers does, and what names the student's id goes.
     */
    @Override
    public void beforeErasing(UUID subject) {
        var here = TenantScope.required();
        try {
            for (var tenant : tenants.all()) {
                if (tenant.region().equals(here.region())) {
                    enter(tenant.id());
                    database.sql("delete from message where student_id = :subject")
                            .param("subject", subject)
                            .update();
                }
            }
        } finally {
            enter(here.id());
        }
        database.sql("delete from post where student_id = :subject and region_id = :region")
                .param("subject", subject)
                .param("region", here.region())
                .update();
    }

    /** For the rest of this transaction, which goes back to its own tenant above. */
    private void enter(UUID tenant) {
        database.sql("select set_config('opstap.tenant', :tenant, true)")
                .param("tenant", tenant.toString())
                .query(String.class)
                .single();
    }
}
