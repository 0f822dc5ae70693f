package nl.opstap.company.monitor;

import nl.opstap.contracts.school.TenantPolicyChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows the schools by name. */
@Component
class FollowSchools implements EventHandler<TenantPolicyChanged> {
    private final JdbcClient database;

    FollowSchools(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<TenantPolicyChanged> event() {
        return TenantPolicyChanged.class;
    }

    @Override
    @Transactional
    public void apply(TenantPolicyChanged policy, Envelope envelope) {
        if (policy.kind().equals("SCHOOL")) {
            database.sql("""
                    insert into school_name (school_id, name) values (:school, :name)
                    on conflict (region_id, school_id) do update set name = excluded.name""")
                    .param("school", policy.tenantId())
                    .param("name", policy.name())
                    .update();
        }
    }
}
