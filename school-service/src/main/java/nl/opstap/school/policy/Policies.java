package nl.opstap.school.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.opstap.contracts.school.TenantPolicyChanged;
import nl.opstap.platform.events.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the present tenant's policy. */
@Component
public class Policies {
    private final JdbcClient database;
    private final JsonMapper json;
    private final Outbox outbox;
    private final Clock clock;

    Policies(JdbcClient database, JsonMapper json, Outbox outbox, Clock clock) {
        this.database = database;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The policy of today; a tenant that was not opened has none. */
    @Transactional(readOnly = true)
    public Optional<PolicyVersion> current() {
        return database.sql("select * from tenant_policy where valid_from <= ? order by version desc limit 1")
                .param(LocalDate.now(clock))
                .query(this::read)
                .optional();
    }

    /** The version that was decided last, which may still have to begin. */
    Optional<PolicyVersion> latest() {
        return database.sql("select * from tenant_policy order by version desc limit 1")
                .query(this::read)
                .optional();
    }

    List<PolicyVersion> all() {
        return database.sql("select * from tenant_policy order by version desc")
                .query(this::read)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(KnownTenant tenant, PolicyVersion next) {
        database.sql("""
                insert into tenant_policy (version, valid_from, content, author_name, created_at)
                values (:version, :from, :content, :author, :at)""")
                .param("version", next.version())
                .param("from", next.validFrom())
                .param("content", json.writeValueAsString(next.policy()))
                .param("author", next.authorName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var policy = next.policy();
        outbox.publish(new TenantPolicyChanged(
                tenant.id(),
                tenant.kind().name(),
                tenant.schoolType() == null ? null : tenant.schoolType().name(),
                tenant.name(),
                next.version(),
                next.validFrom(),
                policy.nazorgMonths(),
                policy.routeMonthsBefore(),
                policy.routeMonthsAfter(),
                policy.phases()));
    }

    private PolicyVersion read(ResultSet row, int number) throws SQLException {
        return new PolicyVersion(
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("author_name"),
                json.readValue(row.getString("content"), Policy.class));
    }
}
