package nl.opstap.notification.messages;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.tenancy.Tenant;
import nl.opstap.platform.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters to other tenants. A transaction writes for one tenant only, so these wait until they are delivered there. */
@Component
class Post {
    private static final int AT_ONCE = 200;

    private final JdbcClient database;

    Post(JdbcClient database) {
        this.database = database;
    }

    /** A letter and the tenant it is for. */
    record Parcel(Tenant to, Letter letter) {}

    void send(Letter letter) {
        database.sql("""
                insert into post (id, tenant_id, region_id, kind, recipient_id, recipient_role, student_id, path, created_at)
                values (:id, :tenant, :region, :kind, :recipient, :role, :student, :path, :at)""")
                .param("id", letter.id())
                .param("tenant", letter.tenant())
                .param("region", TenantScope.required().region())
                .param("kind", letter.kind().name())
                .param("recipient", letter.recipient())
                .param("role", letter.role())
                .param("student", letter.student())
                .param("path", letter.path())
                .param("at", Timestamp.from(letter.createdAt()))
                .update();
    }

    /** Oldest first; only to tenants known to be of the region the letter comes from. */
    List<Parcel> deliverable() {
        return database.sql("""
                select p.* from post p join known_tenant t on t.id = p.tenant_id and t.region_id = p.region_id
                 order by p.created_at, p.id limit :limit""")
                .param("limit", AT_ONCE)
                .query((row, number) -> new Parcel(
                        new Tenant(row.getObject("tenant_id", UUID.class), row.getObject("region_id", UUID.class)),
                        new Letter(
                                row.getObject("id", UUID.class),
                                row.getObject("tenant_id", UUID.class),
                                MessageKind.valueOf(row.getString("kind")),
                                row.getObject("recipient_id", UUID.class),
                                row.getString("recipient_role"),
                                row.getObject("student_id", UUID.class),
                                row.getString("path"),
                                row.getTimestamp("created_at").toInstant())))
                .list();
    }

    /** True for the one who gets to deliver it. */
    boolean take(Letter letter) {
        return database.sql("delete from post where id = :id")
                        .param("id", letter.id())
                        .update()
                == 1;
    }
}
