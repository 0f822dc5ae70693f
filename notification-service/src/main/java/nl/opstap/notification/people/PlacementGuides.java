package nl.opstap.notification.people;

import java.util.Optional;
import java.util.UUID;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who guides which placement, for what is told about a placement by who does not know the student. */
@Component
public class PlacementGuides implements EventHandler<PlacementChanged> {
    private final JdbcClient database;

    PlacementGuides(JdbcClient database) {
        this.database = database;
    }

    public record Guide(UUID account, UUID student) {}

    /** The stagebegeleider of the placement, or of the student while the placement has none; empty when nobody is. */
    public Optional<Guide> of(UUID placement) {
        return database.sql("""
                select p.student_id, coalesce(p.stagebegeleider_id, s.stagebegeleider_id) as guide
                from placement p left join student s on s.tenant_id = p.tenant_id and s.id = p.student_id
                where p.id = :id and coalesce(p.stagebegeleider_id, s.stagebegeleider_id) is not null""")
                .param("id", placement)
                .query((row, _) ->
                        new Guide(row.getObject("guide", UUID.class), row.getObject("student_id", UUID.class)))
                .optional();
    }

    @Override
    public Class<PlacementChanged> event() {
        return PlacementChanged.class;
    }

    @Override
    public void apply(PlacementChanged changed, Envelope envelope) {
        keep(changed.placementId(), changed.studentId(), changed.stagebegeleiderId());
    }

    private void keep(UUID placement, UUID student, @Nullable UUID guide) {
        database.sql("""
                insert into placement (id, student_id, stagebegeleider_id) values (:id, :student, :guide)
                on conflict (tenant_id, id) do update set stagebegeleider_id = excluded.stagebegeleider_id""")
                .param("id", placement)
                .param("student", student)
                .param("guide", guide)
                .update();
    }

    @Override
    public void erase(UUID placement, Envelope envelope) {
        database.sql("delete from placement where id = :id")
                .param("id", placement)
                .update();
    }
}
