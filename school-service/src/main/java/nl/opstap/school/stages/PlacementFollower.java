package nl.opstap.school.stages;

import java.util.UUID;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the placements of the students. */
@Component
class PlacementFollower implements EventHandler<PlacementChanged> {
    private final JdbcClient database;

    PlacementFollower(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<PlacementChanged> event() {
        return PlacementChanged.class;
    }

    @Override
    public void apply(PlacementChanged placement, Envelope envelope) {
        database.sql("""
                insert into stage (placement_id, student_id, state, phase, company_id, from_day, until_day)
                values (:placement, :student, :state, :phase, :company, :from, :until)
                on conflict (tenant_id, placement_id) do update set (state, phase, company_id, from_day, until_day)
                = (excluded.state, excluded.phase, excluded.company_id, excluded.from_day, excluded.until_day)""")
                .param("placement", placement.placementId())
                .param("student", placement.studentId())
                .param("state", placement.state())
                .param("phase", placement.phase())
                .param("company", placement.companyId())
                .param("from", placement.from())
                .param("until", placement.until())
                .update();
    }

    @Override
    public void erase(UUID placement, Envelope envelope) {
        database.sql("delete from stage where placement_id = :id")
                .param("id", placement)
                .update();
    }
}
