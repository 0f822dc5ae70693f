package nl.opstap.company.imports;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import nl.opstap.company.imports.Imports.State;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the work: take the rows, or take them back. Asking twice is asking once. */
@Service
class OrderImport {
    private final Imports imports;
    private final JdbcClient database;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    OrderImport(Imports imports, JdbcClient database, ApplicationEventPublisher inside, Clock clock) {
        this.imports = imports;
        this.database = database;
        this.inside = inside;
        this.clock = clock;
    }

    /** That there is work for the worker. */
    record Ordered(UUID importId) {}

    @Transactional
    public void take(UUID id, Actor actor) {
        var job = imports.lock(id).orElseThrow(Problem::notFound);
        switch (job.state()) {
            case CHECKED, FAILED -> {
                imports.enter(id, State.RUNNING);
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
        var job = imports.lock(id).orElseThrow(Problem::notFound);
        switch (job.state()) {
            case DONE -> {
                var until = job.undoUntil();
                if (until != null && until.isBefore(clock.instant())) {
                    throw Problem.conflict("import-undo-too-late", Map.of());
                }
                imports.enter(id, State.UNDOING);
                order(id, "UNDO", actor);
            }
            case UNDOING, UNDONE -> {
                // Asked before.
            }
            case CHECKED, RUNNING, FAILED -> throw Problem.conflict("import-not-taken", Map.of());
        }
    }

    private void order(UUID id, String kind, Actor actor) {
        database.sql("""
                insert into import_task (import_id, tenant_id, region_id, kind, actor_id, asked_at)
                values (:id, opstap_tenant(), opstap_region(), :kind, :actor, :now)""")
                .param("id", id)
                .param("kind", kind)
                .param("actor", actor.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        inside.publishEvent(new Ordered(id));
    }
}
