package nl.opstap.placement.students;

import nl.opstap.contracts.school.TenantPolicyChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every version of a school's policy, because a placement remembers the one it was opened under. */
@Component
class PolicyFollower implements EventHandler<TenantPolicyChanged> {
    private final JdbcClient database;

    PolicyFollower(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<TenantPolicyChanged> event() {
        return TenantPolicyChanged.class;
    }

    @Override
    public void apply(TenantPolicyChanged policy, Envelope envelope) {
        database.sql("insert into known_tenant (tenant_id, region_id) values (:tenant, :region) on conflict do nothing")
                .param("tenant", envelope.tenant().id())
                .param("region", envelope.tenant().region())
                .update();
        database.sql("delete from policy where version = :version")
                .param("version", policy.version())
                .update();
        database.sql("""
                insert into policy (version, name, kind, school_type, valid_from)
                values (:version, :name, :kind, :type, :from)""")
                .param("version", policy.version())
                .param("name", policy.name())
                .param("kind", policy.kind())
                .param("type", policy.schoolType())
                .param("from", policy.validFrom())
                .update();
        for (var rule : policy.phases()) {
            database.sql("""
                    insert into policy_phase (version, phase, min_days, max_days, max_days_at_start)
                    values (:version, :phase, :min, :max, :start)""")
                    .param("version", policy.version())
                    .param("phase", rule.phase())
                    .param("min", rule.minDays())
                    .param("max", rule.maxDays())
                    .param("start", rule.startMaxDays())
                    .update();
        }
    }
}
