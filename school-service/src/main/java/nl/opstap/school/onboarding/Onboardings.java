package nl.opstap.school.onboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.tenancy.Tenant;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.vault.Cipher;
import nl.opstap.platform.vault.MasterKey;
import nl.opstap.school.identity.Invitee;
import nl.opstap.school.identity.Obstacle;
import nl.opstap.school.identity.Welcome;
import nl.opstap.school.onboarding.Progress.Done;
import nl.opstap.school.onboarding.Progress.Refused;
import nl.opstap.school.onboarding.Progress.Underway;
import nl.opstap.school.policy.KnownTenant;
import nl.opstap.school.policy.SchoolType;
import nl.opstap.school.policy.TenantKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The organisations that operators of the present tenant opened or are opening. */
@Component
class Onboardings {
    private final JdbcClient database;
    private final JsonMapper json;
    private final Cipher cipher;
    private final Clock clock;

    Onboardings(JdbcClient database, JsonMapper json, MasterKey master, Clock clock) {
        this.database = database;
        this.json = json;
        this.cipher = master.cipher("onboarding");
        this.clock = clock;
    }

    /** An onboarding that goes on, and the tenant of the operator who asked for it. */
    record Task(UUID id, Tenant tenant) {}

    List<Onboarding> all() {
        return database.sql("select * from onboarding order by name, id")
                .query(this::read)
                .list();
    }

    Optional<Onboarding> find(UUID id) {
        return database.sql("select * from onboarding where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Locked until the transaction ends; whoever else is at it waits. */
    Optional<Onboarding> lock(UUID id) {
        return database.sql("select * from onboarding where id = ? for update")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Locked until the transaction ends; empty when another instance has it, or nothing is to be done now. */
    Optional<Onboarding> lockForStep(UUID id) {
        return database.sql("""
                select o.* from onboarding o join onboarding_task t on t.onboarding_id = o.id
                where o.id = :id and t.due_at <= :now for update of o skip locked""")
                .param("id", id)
                .param("now", at(clock.instant()))
                .query(this::read)
                .optional();
    }

    boolean hasAlias(String alias, UUID otherThan) {
        return database.sql("select exists (select from onboarding where alias = ? and id <> ?)")
                .params(alias, otherThan)
                .query(Boolean.class)
                .single();
    }

    void add(Onboarding onboarding, Actor by) {
        database.sql("""
                insert into onboarding (id, kind, school_type, name, alias, mail_domain, in_region, asked_by, asked_at,
                    step, attempts, due_at)
                values (:id, :kind, :type, :name, :alias, :domain, :region, :by, :now, 'ORGANISATION', 0, :now)""")
                .param("id", onboarding.id())
                .param("kind", onboarding.tenant().kind().name())
                .param("type", name(onboarding.tenant().schoolType()))
                .param("name", onboarding.tenant().name())
                .param("alias", onboarding.alias())
                .param("domain", onboarding.mailDomain())
                .param("region", onboarding.tenant().region())
                .param("by", by.id())
                .param("now", at(clock.instant()))
                .update();
        save(onboarding);
    }

    void save(Onboarding onboarding) {
        var progress = onboarding.progress();
        var underway = progress instanceof Underway it ? it : null;
        var done = progress instanceof Done it ? it : null;
        database.sql("""
                update onboarding set asked_at = :asked, name = :name, alias = :alias, mail_domain = :domain, step = :step, attempts = :attempts,
                    obstacle = :obstacle, due_at = :due, organization_id = :organization, administrator = :administrator,
                    welcome = :welcome, done_at = :done
                where id = :id""")
                .param("id", onboarding.id())
                .param("asked", at(onboarding.askedAt()))
                .param("name", onboarding.tenant().name())
                .param("alias", onboarding.alias())
                .param("domain", onboarding.mailDomain())
                .param("step", done == null ? onboarding.step().name() : null)
                .param("attempts", underway == null ? 0 : underway.attempts())
                .param("obstacle", name(onboarding.obstacle()))
                .param("due", underway == null ? null : at(underway.dueAt()))
                .param("organization", onboarding.organization())
                .param("administrator", sealed(onboarding))
                .param("welcome", done == null ? null : done.welcome().name())
                .param("done", done == null ? null : at(done.at()))
                .update();
        var lookAgain = lookAgain(onboarding);
        if (lookAgain == null) {
            database.sql("delete from onboarding_task where onboarding_id = ?")
                    .param(onboarding.id())
                    .update();
            return;
        }
        var tenant = TenantScope.required();
        database.sql("""
                insert into onboarding_task (onboarding_id, tenant_id, region_id, due_at)
                values (:id, :tenant, :region, :due)
                on conflict (onboarding_id) do update set due_at = excluded.due_at""")
                .param("id", onboarding.id())
                .param("tenant", tenant.id())
                .param("region", tenant.region())
                .param("due", at(lookAgain))
                .update();
    }

    /** For the next step, or to forget the person of one that was refused. */
    private static @Nullable Instant lookAgain(Onboarding onboarding) {
        return switch (onboarding.progress()) {
            case Underway underway -> underway.dueAt();
            case Refused _ -> onboarding.administrator() == null ? null : onboarding.keptUntil();
            case Done _ -> null;
        };
    }

    /** Of every operator: the job has no tenant before it reads one here. */
    List<Task> due(int atMost) {
        return database.sql("select * from onboarding_task where due_at <= :now order by due_at limit :limit")
                .param("now", at(clock.instant()))
                .param("limit", atMost)
                .query((row, number) -> new Task(
                        row.getObject("onboarding_id", UUID.class),
                        new Tenant(row.getObject("tenant_id", UUID.class), row.getObject("region_id", UUID.class))))
                .list();
    }

    private @Nullable String sealed(Onboarding onboarding) {
        var person = onboarding.administrator();
        return person == null
                ? null
                : cipher.encryptText(
                        json.writeValueAsString(person), onboarding.id().toString());
    }

    private Onboarding read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var type = row.getString("school_type");
        var administrator = row.getString("administrator");
        return new Onboarding(
                new KnownTenant(
                        id,
                        row.getObject("in_region", UUID.class),
                        TenantKind.valueOf(row.getString("kind")),
                        type == null ? null : SchoolType.valueOf(type),
                        row.getString("name")),
                row.getString("alias"),
                row.getString("mail_domain"),
                row.getObject("organization_id", UUID.class),
                administrator == null
                        ? null
                        : json.readValue(cipher.decryptText(administrator, id.toString()), Invitee.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                progress(row));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var done = row.getObject("done_at", OffsetDateTime.class);
        if (done != null) {
            return new Done(done.toInstant(), Welcome.valueOf(row.getString("welcome")));
        }
        var step = OnboardingStep.valueOf(row.getString("step"));
        var code = row.getString("obstacle");
        var obstacle = code == null ? null : Obstacle.valueOf(code);
        var due = row.getObject("due_at", OffsetDateTime.class);
        return due == null
                ? new Refused(step, Objects.requireNonNull(obstacle))
                : new Underway(step, row.getInt("attempts"), obstacle, due.toInstant());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
