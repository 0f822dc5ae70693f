package nl.opstap.platform.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.opstap.contracts.access.AccessRecorded;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to the log; the database chains what was appended when the transaction commits. */
class ChainedAccessLog implements AccessLog {
    private final JdbcClient database;
    private final Outbox outbox;
    private final Clock clock;
    private final Set<String> namelessRoles;

    /**
     * @param namelessRoles roles of the people the log is about: nothing is ever removed from it, so their own visits are
     *     kept by id and without a name
     */
    ChainedAccessLog(JdbcClient database, Outbox outbox, Clock clock, Set<String> namelessRoles) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.namelessRoles = Set.copyOf(namelessRoles);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(UUID subject, Action action, String item, String purpose) {
        var actor = Actor.current();
        // Several roles are told all: which of them opened the door is not known here.
        var roles = String.join(",", new TreeSet<>(actor.roles()));
        append(
                subject,
                action,
                item,
                purpose,
                actor.id(),
                namelessRoles.containsAll(actor.roles()) ? "" : actor.name(),
                roles,
                actor.tenant().id());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordByLink(
            UUID subject, Action action, String item, String purpose, String actorName, String actorRole) {
        var tenant = TenantScope.required().id();
        append(subject, action, item, purpose, null, actorName, actorRole, tenant);
    }

    private void append(
            UUID subject,
            Action action,
            String item,
            String purpose,
            @Nullable UUID actor,
            String actorName,
            String actorRole,
            UUID actorTenant) {
        var id = Ids.next();
        // The database keeps microseconds; what is hashed and published must be the same.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.sql("""
                insert into access_record (id, at, subject_id, actor_id, actor_name, actor_role, actor_tenant, action, item, purpose)
                values (:id, :at, :subject, :actor, :actorName, :actorRole, :actorTenant, :action, :item, :purpose)""")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("subject", subject)
                .param("actor", actor)
                .param("actorName", actorName)
                .param("actorRole", actorRole)
                .param("actorTenant", actorTenant)
                .param("action", action.name())
                .param("item", item)
                .param("purpose", purpose)
                .update();
        outbox.publish(new AccessRecorded(
                id, subject, at, actor, actorName, actorRole, actorTenant, action.name(), item, purpose));
    }
}
