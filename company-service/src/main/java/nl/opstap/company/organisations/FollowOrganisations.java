package nl.opstap.company.organisations;

import nl.opstap.contracts.school.TenantPolicyChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows the schools, municipalities and partners of the region by name. */
@Component
class FollowOrganisations implements EventHandler<TenantPolicyChanged> {
    private final JdbcClient database;

    FollowOrganisations(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<TenantPolicyChanged> event() {
        return TenantPolicyChanged.class;
    }

    @Override
    @Transactional
    public void apply(TenantPolicyChanged policy, Envelope envelope) {
        database.sql("""
                insert into organisation (organisation_id, name) values (:id, :name)
                on conflict (region_id, organisation_id) do update set name = excluded.name""")
                .param("id", policy.tenantId())
                .param("name", policy.name())
                .update();
    }
}
