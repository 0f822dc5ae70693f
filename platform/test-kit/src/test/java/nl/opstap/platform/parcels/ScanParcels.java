package nl.opstap.platform.parcels;

import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down every step. */
@Component
@Order(1)
@ConditionalOnBooleanProperty(name = "parcels.reads", matchIfMissing = true)
class ScanParcels implements EventHandler<ParcelMoved> {
    private final JdbcClient database;

    ScanParcels(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<ParcelMoved> event() {
        return ParcelMoved.class;
    }

    @Override
    public void apply(ParcelMoved event, Envelope envelope) {
        database.sql("insert into parcel_scan (event_id, parcel_id, sequence, step) values (?, ?, ?, ?)")
                .params(envelope.id(), event.parcelId(), envelope.sequence(), event.step())
                .update();
    }
}
