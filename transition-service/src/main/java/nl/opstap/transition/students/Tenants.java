package nl.opstap.transition.students;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.contracts.school.TenantPolicyChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tenants this service knows, fed by their policies. */
@Component
public class Tenants implements EventHandler<TenantPolicyChanged> {
    private final JdbcClient database;

    Tenants(JdbcClient database) {
        this.database = database;
    }

    /** Every tenant with routes of its own: jobs visit them one by one. */
    public List<KnownTenant> schools() {
        return database.sql("select * from known_tenant where kind = 'SCHOOL' order by id")
                .query(Tenants::tenant)
                .list();
    }

    public Optional<KnownTenant> find(UUID id) {
        return database.sql("select * from known_tenant where id = :id")
                .param("id", id)
                .query(Tenants::tenant)
                .optional();
    }

    /** Municipalities and partners of the region, to whom a route can be handed over. */
    public List<KnownTenant> receivers(UUID region) {
        return database.sql(
                        "select * from known_tenant where region_id = :region and kind in ('MUNICIPALITY', 'PARTNER') order by name")
                .param("region", region)
                .query(Tenants::tenant)
                .list();
    }

    @Override
    public Class<TenantPolicyChanged> event() {
        return TenantPolicyChanged.class;
    }

    @Override
    public void apply(TenantPolicyChanged policy, Envelope envelope) {
        database.sql("""
                insert into known_tenant (id, region_id, name, kind, nazorg_months, route_months_before, route_months_after)
                values (:id, :region, :name, :kind, :nazorg, :before, :after)
                on conflict (id) do update set name = excluded.name, kind = excluded.kind,
                    nazorg_months = excluded.nazorg_months, route_months_before = excluded.route_months_before,
                    route_months_after = excluded.route_months_after""")
                .param("id", policy.tenantId())
                .param("region", envelope.tenant().region())
                .param("name", policy.name())
                .param("kind", policy.kind())
                .param("nazorg", policy.nazorgMonths().toArray(Integer[]::new))
                .param("before", policy.routeMonthsBefore())
                .param("after", policy.routeMonthsAfter())
                .update();
    }

    private static KnownTenant tenant(ResultSet row, int number) throws SQLException {
        return new KnownTenant(
                row.getObject("id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                List.of((Integer[]) row.getArray("nazorg_months").getArray()),
                row.getInt("route_months_before"),
                row.getInt("route_months_after"));
    }
}
