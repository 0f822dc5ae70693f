package nl.opstap.platform.parcels;

import java.util.UUID;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the newest level of each shelf. */
@Component
@ConditionalOnBooleanProperty(name = "parcels.reads", matchIfMissing = true)
class FollowShelves implements EventHandler<ShelfChanged> {
    private final JdbcClient database;
    private final Road road;

    FollowShelves(JdbcClient database, Road road) {
        this.database = database;
        this.road = road;
    }

    @Override
    public Class<ShelfChanged> event() {
        return ShelfChanged.class;
    }

    @Override
    public void apply(ShelfChanged event, Envelope envelope) {
        road.travel(event.shelfId());
        database.sql("""
                insert into shelf (id, level) values (:id, :level)
                on conflict (tenant_id, id) do update set level = :level""")
                .param("id", event.shelfId())
                .param("level", event.level())
                .update();
    }

    @Override
    public void erase(UUID key, Envelope envelope) {
        database.sql("delete from shelf where id = ?").param(key).update();
    }
}
