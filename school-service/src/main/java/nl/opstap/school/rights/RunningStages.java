package nl.opstap.school.rights;

import java.util.Set;
import java.util.UUID;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows which students are on a stage now. */
@Component
class RunningStages implements EventHandler<PlacementChanged> {
    private static final Set<String> UNDER_WAY = Set.of("RUNNING", "CLOSING");

    private final JdbcClient database;

    RunningStages(JdbcClient database) {
        this.database = database;
    }

    boolean of(UUID student) {
        return database.sql("select exists (select from running_stage where student_id = :student)")
                .param("student", student)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Class<PlacementChanged> event() {
        return PlacementChanged.class;
    }

    @Override
    public void apply(PlacementChanged placement, Envelope envelope) {
        if (UNDER_WAY.contains(placement.state())) {
            database.sql("""
                    insert into running_stage (placement_id, student_id) values (:placement, :student)
                    on conflict do nothing""")
                    .param("placement", placement.placementId())
                    .param("student", placement.studentId())
                    .update();
        } else {
            forget(placement.placementId());
        }
    }

    @Override
    public void erase(UUID placement, Envelope envelope) {
        forget(placement);
    }

    private void forget(UUID placement) {
        database.sql("delete from running_stage where placement_id = :placement")
                .param("placement", placement)
                .update();
    }
}
