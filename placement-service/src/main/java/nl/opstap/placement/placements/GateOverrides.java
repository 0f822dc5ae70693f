package nl.opstap.placement.placements;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which gates were opened by hand; a row is written once and never changes. */
@Component
class GateOverrides {
    private final JdbcClient database;

    GateOverrides(JdbcClient database) {
        this.database = database;
    }

    List<GateOverride> of(UUID placement) {
        return database.sql(
                        "select gate, reason, by_id, by_name, at from gate_override where placement_id = :placement")
                .param("placement", placement)
                .query((row, _) -> new GateOverride(
                        placement,
                        Gate.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    void add(GateOverride override) {
        database.sql("""
                insert into gate_override (placement_id, gate, reason, by_id, by_name, at)
                values (:placement, :gate, :reason, :by, :name, :at)
                on conflict do nothing""")
                .param("placement", override.placementId())
                .param("gate", override.gate().name())
                .param("reason", override.reason())
                .param("by", override.byId())
                .param("name", override.byName())
                .param("at", Timestamp.from(override.at()))
                .update();
    }
}
