package nl.opstap.platform.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
        append(
                subject,
                action,
                item,
                purpose,
                actor.id(),
                name(actor),
                roles(actor),
                actor.tenant().id());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(Actor actor, List<UUID> subjects, Action action, String item, String purpose) {
        var at = now();
        var records = subjects.stream()
                .map(subject -> new AccessRecorded(
                        Ids.next(),
                        subject,
                        at,
                        actor.id(),
                        name(actor),
                        roles(actor),
                        actor.tenant().id(),
                        action.name(),
                        item,
                        purpose))
                .toList();
        database.sql("""
                insert into access_record (id, at, subject_id, actor_id, actor_name, actor_role, actor_tenant, action, item, purpose)
                select record.id, :at, record.subject, :actor, :actorName, :actorRole, :actorTenant, :action, :item, :purpose
                from unnest(cast(:ids as uuid[]), cast(:subjects as uuid[])) with ordinality as record (id, subject, place)
                order by record.place""")
                .param("at", Timestamp.from(at))
                .param("actor", actor.id())
                .param("actorName", name(actor))
                .param("actorRole", roles(actor))
                .param("actorTenant", actor.tenant().id())
                .param("action", action.name())
                .param("item", item)
                .param("purpose", purpose)
                .param("ids", records.stream().map(AccessRecorded::accessId).toArray(UUID[]::new))
                .param("subjects", subjects.toArray(UUID[]::new))
                .update();
        outbox.publishAll(records);
    }

    private String name(Actor actor) {
        return namelessRoles.containsAll(actor.roles()) ? "" : actor.name();
    }

    /** Several roles are told all: which of them opened the door is not known here. */
    private static String roles(Actor actor) {
        return String.join(",", new TreeSet<>(actor.roles()));
    }

    /** The database keeps microseconds; what is hashed and published must be the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
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
        var at = now();
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
