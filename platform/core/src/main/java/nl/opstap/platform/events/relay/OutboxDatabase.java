package nl.opstap.platform.events.relay;

import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the relay's own role may do: look at the slot, drop a lost one, and remove rows that were sent long ago. */
class OutboxDatabase {
    private static final int BATCH = 5_000;

    private final Properties address;
    private final RelayProperties properties;
    private final String slot;
    private final JdbcClient database;
    private final RelayLead lead;

    /** How far the relay is behind. */
    record Backlog(double oldestUnsentSeconds, long slotLagBytes) {}

    OutboxDatabase(String url, String slot, RelayProperties properties) {
        var parsed = Driver.parseURL(url, null);
        if (parsed == null) {
            throw new IllegalArgumentException("Not a PostgreSQL address: " + url);
        }
        this.address = parsed;
        this.slot = slot;
        this.properties = properties;
        // Used a few times a minute, so a connection is not kept.
        this.database = JdbcClient.create(source(url));
        var kept = source(url);
        // The server must notice within some seconds that a replica is gone whose machine went silent.
        kept.setOptions("-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3");
        this.lead = new RelayLead(kept, slot);
    }

    private PGSimpleDataSource source(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(properties.user());
        source.setPassword(properties.password());
        source.setConnectTimeout(5);
        source.setSocketTimeout(60);
        return source;
    }

    RelayLead lead() {
        return lead;
    }

    String host() {
        return address.getProperty(PGProperty.PG_HOST.getName());
    }

    String port() {
        return address.getProperty(PGProperty.PG_PORT.getName());
    }

    String name() {
        return address.getProperty(PGProperty.PG_DBNAME.getName());
    }

    String slot() {
        return slot;
    }

    /** By default a silent peer would hold the slot for a minute. */
    void noticeSilentPeersSoon() {
        database.sql("alter role current_user set wal_sender_timeout = '10s'").update();
    }

    /** Ends whoever reads the slot; only who leads may. Tells whether there was one. */
    boolean putOffOthers() {
        return !database.sql("""
                select pg_terminate_backend(active_pid) from pg_replication_slots
                where slot_name = :slot and active_pid is not null""").param("slot", slot).query().listOfRows().isEmpty();
    }

    /** A slot the server gave up never comes back, and the engine would wait for it: without it, it reads the table again. */
    boolean dropLostSlot() {
        return !database.sql("""
                select pg_drop_replication_slot(slot_name) from pg_replication_slots
                where slot_name = :slot and not active and (wal_status = 'lost' or invalidation_reason is not null)""").param("slot", slot).query().listOfRows().isEmpty();
    }

    Backlog backlog() {
        return database.sql("""
                select coalesce(extract(epoch from clock_timestamp() - min(o.created_at)), 0) as age,
                       coalesce(min(s.lag), 0) as lag
                from (select coalesce(min(confirmed_flush_lsn), '0/0') as confirmed,
                             min(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn)) as lag
                      from pg_replication_slots where slot_name = :slot) s
                left join messaging.outbox o on o.wal_position >= (s.confirmed - '0/0')::bigint""")
                .param("slot", slot)
                .query((row, _) -> new Backlog(row.getDouble("age"), row.getLong("lag")))
                .single();
    }

    /** Removes old rows in small steps; never one that was not sent. */
    int removeSent(Duration retention) {
        var removed = 0;
        int step;
        do {
            step = database.sql("""
                    with oldest as (select id from messaging.outbox order by id limit :batch)
                    delete from messaging.outbox o using oldest
                    where o.id = oldest.id
                      and o.created_at < clock_timestamp() - make_interval(secs => :seconds)
                      and o.wal_position < (select (confirmed_flush_lsn - '0/0')::bigint
                                            from pg_replication_slots where slot_name = :slot)""")
                    .param("batch", BATCH)
                    .param("seconds", (double) retention.toSeconds())
                    .param("slot", slot)
                    .update();
            removed += step;
        } while (step == BATCH);
        return removed;
    }
}
