package nl.opstap.placement.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.placement.ProblemChanged;
import nl.opstap.placement.escalation.EscalationView.CalamityView;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Something happened that cannot wait for steps: one tap, and teamleider, stagebegeleider and mentor hear it (PLA-71). */
@Service
class Calamities {
    private final PlacementAccess access;
    private final JdbcClient database;
    private final Vault vault;
    private final Outbox outbox;
    private final Clock clock;

    Calamities(PlacementAccess access, JdbcClient database, Vault vault, Outbox outbox, Clock clock) {
        this.access = access;
        this.database = database;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void report(Actor actor, UUID placementId, @Nullable String text) {
        var opened = access.change(actor, placementId, "CALAMITY");
        if (!SolveProblem.mayOpen(opened.party())) {
            throw Problem.forbidden("step-not-yours");
        }
        var student = opened.student().id();
        database.sql("""
                insert into calamity (id, placement_id, told, by_id, by_name, by_role, at)
                values (:id, :placement, :told, :by, :name, :role, :now)""")
                .param("id", Ids.next())
                .param("placement", placementId)
                .param("told", text == null || text.isBlank() ? null : vault.encrypt(student, text.strip()))
                .param("by", actor.id())
                .param("name", actor.name())
                .param("role", opened.party().role())
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
        outbox.publish(new ProblemChanged(placementId, student, ProblemChanged.CALAMITY, actor.id()));
    }

    /** The newest first. */
    List<CalamityView> of(UUID placement, UUID student) {
        return database.sql(
                        "select told, by_name, at from calamity where placement_id = :placement order by at desc, id desc")
                .param("placement", placement)
                .query((row, _) -> {
                    var told = row.getBytes("told");
                    return new CalamityView(
                            told == null ? null : vault.decrypt(student, told),
                            row.getString("by_name"),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }
}
