package nl.opstap.platform.parcels;

import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up the steps; a second handler of the same event, after the first. */
@Component
@Order(2)
@ConditionalOnBooleanProperty(name = "parcels.reads", matchIfMissing = true)
class TotalParcels implements EventHandler<ParcelMoved> {
    private final JdbcClient database;
    private final Road road;

    TotalParcels(JdbcClient database, Road road) {
        this.database = database;
        this.road = road;
    }

    @Override
    public Class<ParcelMoved> event() {
        return ParcelMoved.class;
    }

    @Override
    public void apply(ParcelMoved event, Envelope envelope) {
        road.travel(event.parcelId());
        database.sql("""
                insert into parcel_total (parcel_id, steps) values (:parcel, :step)
                on conflict (tenant_id, parcel_id) do update set steps = parcel_total.steps + :step""")
                .param("parcel", event.parcelId())
                .param("step", event.step())
                .update();
    }
}
