package nl.opstap.platform.sheets;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.tenancy.TenantScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the work: take the rows, or take them back. Asking twice is asking once. */
public class OrderImport {
    private final ImportJobs jobs;
    private final JdbcClient database;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    OrderImport(ImportJobs jobs, JdbcClient database, ApplicationEventPublisher inside, Clock clock) {
        this.jobs = jobs;
        this.database = database;
        this.inside = inside;
        this.clock = clock;
    }

    /** That there is work for the worker. */
    record Ordered(UUID importId) {}

    @Transactional
    public void take(UUID id, Actor actor) {
        var job = jobs.lock(id).orElseThrow(Problem::notFound);
        switch (job.state()) {
            case CHECKED, FAILED -> {
                jobs.ordered(id, ImportState.RUNNING, actor);
                order(id, "TAKE", actor);
            }
            case RUNNING, DONE -> {
                // Asked before.
            }
            case UNDOING, UNDONE -> throw Problem.conflict("import-undone", Map.of());
        }
    }

    @Transactional
    public void undo(UUID id, Actor actor) {
        var job = jobs.lock(id).orElseThrow(Problem::notFound);
        switch (job.state()) {
            case DONE -> {
                var until = job.undoUntil();
                if (until != null && until.isBefore(clock.instant())) {
                    throw Problem.conflict("import-undo-too-late", Map.of());
                }
                jobs.ordered(id, ImportState.UNDOING, actor);
                order(id, "UNDO", actor);
            }
            case UNDOING, UNDONE -> {
                // Asked before.
            }
            case CHECKED, RUNNING, FAILED -> throw Problem.conflict("import-not-taken", Map.of());
        }
    }

    /** Once it is taken, nobody decides anything about it any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mustBeOpen(UUID id) {
        if (jobs.lock(id).orElseThrow(Problem::notFound).state() != ImportState.CHECKED) {
            throw Problem.conflict("import-taken", Map.of());
        }
    }

    private void order(UUID id, String kind, Actor actor) {
        var tenant = TenantScope.required();
        database.sql("""
                insert into import_task (import_id, tenant_id, region_id, kind, actor_id, asked_at)
                values (:id, :tenant, :region, :kind, :actor, :now)""")
                .param("id", id)
                .param("tenant", tenant.id())
                .param("region", tenant.region())
                .param("kind", kind)
                .param("actor", actor.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        inside.publishEvent(new Ordered(id));
    }
}
