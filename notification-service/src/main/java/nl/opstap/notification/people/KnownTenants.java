package nl.opstap.notification.people;

import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.school.TenantPolicyChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.tenancy.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tenants this service sends mails for. */
@Component
public class KnownTenants implements EventHandler<TenantPolicyChanged> {
    private final JdbcClient database;

    KnownTenants(JdbcClient database) {
        this.database = database;
    }

    public List<Tenant> all() {
        return database.sql("select id, region_id from known_tenant order by id")
                .query((row, number) ->
                        new Tenant(row.getObject("id", UUID.class), row.getObject("region_id", UUID.class)))
                .list();
    }

    @Override
    public Class<TenantPolicyChanged> event() {
        return TenantPolicyChanged.class;
    }

    @Override
    public void apply(TenantPolicyChanged policy, Envelope envelope) {
        database.sql("insert into known_tenant (id, region_id) values (:id, :region) on conflict (id) do nothing")
                .param("id", policy.tenantId())
                .param("region", envelope.tenant().region())
                .update();
    }
}
