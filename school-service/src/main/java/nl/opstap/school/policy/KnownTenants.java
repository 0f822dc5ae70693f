package nl.opstap.school.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of opened tenants. It knows organisations, never people, so it is kept for the whole service. */
@Component
public class KnownTenants {
    private final JdbcClient database;
    private final Clock clock;

    KnownTenants(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<KnownTenant> find(UUID id) {
        return database.sql("select * from known_tenant where id = ?")
                .param(id)
                .query(KnownTenants::read)
                .optional();
    }

    /** Every tenant, for a job that enters them one by one. */
    @Transactional(readOnly = true)
    public List<KnownTenant> all() {
        return database.sql("select * from known_tenant order by id")
                .query(KnownTenants::read)
                .list();
    }

    @Transactional(readOnly = true)
    public List<KnownTenant> ofRegion(UUID region, TenantKind kind) {
        return database.sql("select * from known_tenant where region_id = ? and kind = ? order by name")
                .params(region, kind.name())
                .query(KnownTenants::read)
                .list();
    }

    void add(KnownTenant tenant) {
        database.sql("""
                insert into known_tenant (id, region_id, kind, school_type, name, opened_at)
                values (:id, :region, :kind, :type, :name, :at)
                on conflict (id) do update set name = excluded.name""")
                .param("id", tenant.id())
                .param("region", tenant.region())
                .param("kind", tenant.kind().name())
                .param(
                        "type",
                        tenant.schoolType() == null ? null : tenant.schoolType().name())
                .param("name", tenant.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static KnownTenant read(ResultSet row, int number) throws SQLException {
        var type = row.getString("school_type");
        return new KnownTenant(
                row.getObject("id", UUID.class),
                row.getObject("region_id", UUID.class),
                TenantKind.valueOf(row.getString("kind")),
                type == null ? null : SchoolType.valueOf(type),
                row.getString("name"));
    }
}
