package nl.opstap.platform.events.inbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.opstap.platform.events.MalformedEventException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the inbox. Every method belongs inside a transaction. */
class InboxTables {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    /**
     * How far a key was followed.
     *
     * @param sequence 0 when nothing of it was seen
     * @param parkedHead lowest sequence that was set aside, if any
     */
    record Progress(long sequence, OptionalLong parkedHead) {}

    /** A key that waits for somebody. */
    public record ParkedKey(String topic, UUID key, int events, long firstSequence, String cause, Instant parkedAt) {}

    InboxTables(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Remembers the event, when it is the very next of a key that has nothing parked: what nearly every event is, in one
     * step. False when there is more to decide; nothing is changed then. Locks the key as {@link #lock} does. What another
     * replica parks at this moment may be missed, but only this event or a later one, and this one is in order either way.
     */
    boolean follow(ReceivedEvent event) {
        return database.sql("""
                with known as (
                    update messaging.applied_version set sequence = :sequence
                    where topic = :topic and key = :key and sequence = :sequence - 1
                      and not exists (select from messaging.parked where topic = :topic and key = :key)
                    returning 1)
                insert into messaging.inbox (event_id, topic, key, sequence)
                select :id, :topic, :key, :sequence from known""")
                        .param("id", event.envelope().id())
                        .param("topic", event.topic())
                        .param("key", event.key())
                        .param("sequence", event.sequence())
                        .update()
                == 1;
    }

    /** Locks the key until the transaction ends, so that one event of it is handled at a time, over all replicas. */
    Progress lock(String topic, UUID key) {
        return database.sql("""
                insert into messaging.applied_version as known (topic, key, sequence) values (:topic, :key, 0)
                on conflict (topic, key) do update set sequence = known.sequence
                returning known.sequence as applied""")
                .param("topic", topic)
                .param("key", key)
                .query(Long.class)
                .optional()
                .map(applied -> new Progress(applied, parkedHead(topic, key)))
                .orElseThrow();
    }

    /** Asked after the lock is held: what another replica parked meanwhile must be seen. */
    private OptionalLong parkedHead(String topic, UUID key) {
        return database.sql("select sequence from messaging.parked where topic = :topic and key = :key"
                        + " order by sequence limit 1")
                .param("topic", topic)
                .param("key", key)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Remembers the event as handled; false when it already was. */
    boolean remember(ReceivedEvent event) {
        var added = database.sql("""
                with handled as (
                    insert into messaging.inbox (event_id, topic, key, sequence)
                    values (:id, :topic, :key, :sequence) on conflict do nothing returning 1)
                update messaging.applied_version set sequence = :sequence
                where topic = :topic and key = :key and exists (select from handled)""")
                .param("id", event.envelope().id())
                .param("topic", event.topic())
                .param("key", event.key())
                .param("sequence", event.sequence())
                .update();
        return added == 1;
    }

    void park(ReceivedEvent event, String cause) {
        database.sql("""
                insert into messaging.parked
                    (topic, key, sequence, record_partition, record_offset, headers, payload, cause)
                values (:topic, :key, :sequence, :partition, :offset, :headers::jsonb, :payload, :cause)
                on conflict (topic, key, sequence) do update set cause = excluded.cause""")
                .param("topic", event.topic())
                .param("key", event.key())
                .param("sequence", event.sequence())
                .param("partition", event.partition())
                .param("offset", event.offset())
                .param("headers", json.writeValueAsString(event.headerTexts()))
                .param("payload", event.payload())
                .param("cause", cause)
                .update();
    }

    Optional<ReceivedEvent> firstParked(String topic, UUID key) {
        return database.sql("""
                select record_partition, record_offset, headers, payload from messaging.parked
                where topic = :topic and key = :key order by sequence limit 1""")
                .param("topic", topic)
                .param("key", key)
                .query((row, _) -> restore(topic, key, row))
                .optional();
    }

    private ReceivedEvent restore(String topic, UUID key, ResultSet row) throws SQLException {
        try {
            byte @Nullable [] payload = row.getBytes("payload");
            return ReceivedEvent.of(
                    topic,
                    key,
                    row.getInt("record_partition"),
                    row.getLong("record_offset"),
                    json.readValue(row.getString("headers").getBytes(StandardCharsets.UTF_8), TEXTS),
                    payload);
        } catch (MalformedEventException impossible) {
            throw new IllegalStateException("A parked event was well-formed when it was parked", impossible);
        }
    }

    boolean unpark(String topic, UUID key, long sequence) {
        return database.sql("delete from messaging.parked where topic = :topic and key = :key and sequence = :sequence")
                        .param("topic", topic)
                        .param("key", key)
                        .param("sequence", sequence)
                        .update()
                == 1;
    }

    /** An erasure overtakes what waits: nothing of the key may be kept. */
    void unparkAll(String topic, UUID key) {
        database.sql("delete from messaging.parked where topic = :topic and key = :key")
                .param("topic", topic)
                .param("key", key)
                .update();
    }

    List<ParkedKey> parkedKeys(int limit) {
        return database.sql("""
                select distinct on (topic, key) topic, key,
                       count(*) over (partition by topic, key) as events, sequence, cause, parked_at
                from messaging.parked order by topic, key, sequence limit :limit""")
                .param("limit", limit)
                .query((row, _) -> new ParkedKey(
                        row.getString("topic"),
                        row.getObject("key", UUID.class),
                        row.getInt("events"),
                        row.getLong("sequence"),
                        row.getString("cause"),
                        row.getTimestamp("parked_at").toInstant()))
                .list();
    }

    int countParkedKeys() {
        return database.sql("select count(distinct (topic, key)) from messaging.parked")
                .query(Integer.class)
                .single();
    }

    int forgetHandled(Duration retention) {
        return database.sql(
                        "delete from messaging.inbox where handled_at < clock_timestamp() - make_interval(secs => :seconds)")
                .param("seconds", (double) retention.toSeconds())
                .update();
    }
}
