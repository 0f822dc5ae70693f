package nl.opstap.system.bench.pulse;

import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps a read model of the pulses. */
@Component
@ConditionalOnBooleanProperty("pulse.reads")
class FollowPulses implements EventHandler<Pulse> {
    private final JdbcClient database;
    private final Sightings sightings;

    FollowPulses(JdbcClient database, Sightings sightings) {
        this.database = database;
        this.sightings = sightings;
    }

    @Override
    public Class<Pulse> event() {
        return Pulse.class;
    }

    @Override
    public void apply(Pulse event, Envelope envelope) {
        database.sql("""
                insert into pulse (id, number) values (:id, :number)
                on conflict (tenant_id, id) do update set number = :number""")
                .param("id", event.pulseId())
                .param("number", event.number())
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sightings.seen(event.number());
            }
        });
    }
}
