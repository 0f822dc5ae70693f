package nl.opstap.school.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.policy.KnownTenant;
import nl.opstap.school.policy.KnownTenants;
import nl.opstap.school.students.Dossiers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** "Wie keek er in mijn dossier?" for the student, a parent who is informed, and the privacy officer. */
@RestController
class AccessLogController {
    private static final int DAYS = 30;
    private final Dossiers dossiers;
    private final KnownTenants tenants;
    private final JdbcClient database;
    private final Clock clock;

    AccessLogController(Dossiers dossiers, KnownTenants tenants, JdbcClient database, Clock clock) {
        this.dossiers = dossiers;
        this.tenants = tenants;
        this.database = database;
        this.clock = clock;
    }

    record AccessLogAnswer(LocalDate from, LocalDate until, List<AccessDay> days) {}

    @GetMapping("/v1/students/{studentId}/access-log")
    @Transactional
    AccessLogAnswer log(
            @PathVariable UUID studentId,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            Actor actor) {
        dossiers.readLog(actor, studentId);
        var last = until == null ? LocalDate.now(clock.withZone(AccessDay.ZONE)) : until;
        var first = from == null ? last.minusDays(DAYS) : from;
        var accesses = database.sql("""
                select * from dossier_line
                where subject_id = :subject and at >= :from and at < :until order by at""")
                .param("subject", studentId)
                .param("from", first.atStartOfDay(AccessDay.ZONE).toOffsetDateTime())
                .param("until", last.plusDays(1).atStartOfDay(AccessDay.ZONE).toOffsetDateTime())
                .query((row, number) -> new AccessDay.Access(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("actor_id", UUID.class),
                        row.getString("actor_name"),
                        row.getString("actor_role"),
                        row.getObject("actor_tenant", UUID.class),
                        row.getString("action"),
                        row.getString("item"),
                        row.getString("purpose")))
                .list();
        return new AccessLogAnswer(
                first,
                last,
                AccessDay.of(
                        accesses,
                        tenant -> tenants.find(tenant).map(KnownTenant::name).orElse(null),
                        who -> actor.id().equals(who)));
    }
}
