package nl.opstap.platform.events;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import nl.opstap.platform.Ids;
import nl.opstap.platform.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the event beside the change it tells of; the relay reads the row from the write-ahead log. */
class JdbcOutbox implements Outbox {
    private final JdbcClient database;
    private final JsonMapper json;
    private final Topics topics;
    private final Clock clock;

    JdbcOutbox(JdbcClient database, JsonMapper json, Topics topics, Clock clock) {
        this.database = database;
        this.json = json;
        this.topics = topics;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Event event) {
        append(event.getClass(), event.key(), json.writeValueAsString(event));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publishAll(List<? extends Event> events) {
        if (!events.isEmpty()) {
            appendAll(
                    events.getFirst().getClass(),
                    events.stream().map(Event::key).toArray(UUID[]::new),
                    events.stream().map(json::writeValueAsString).toArray(String[]::new));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void eraseAll(Class<? extends Event> type, List<UUID> keys) {
        mustBeState(type);
        forget(type, keys);
        appendAll(type, keys.toArray(UUID[]::new), new String[keys.size()]);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Class<? extends Event> type, UUID key) {
        mustBeState(type);
        forget(type, List.of(key));
        append(type, key, null);
    }

    /** The outbox keeps what was sent for days; what is erased goes from it at once. */
    private void forget(Class<? extends Event> type, List<UUID> keys) {
        database.sql("select messaging.forget(:topic, key) from unnest(cast(:keys as uuid[])) as key")
                .param("topic", topics.of(Topics.published(type)))
                .param("keys", keys.toArray(UUID[]::new))
                .query((row, number) -> true)
                .list();
    }

    private static void mustBeState(Class<? extends Event> type) {
        if (!Topics.published(type).state()) {
            throw new IllegalArgumentException(type.getSimpleName() + " is not on a compacted topic");
        }
    }

    /** The two statements of {@link #append} in one, for all of them. */
    private void appendAll(Class<? extends Event> event, UUID[] keys, @Nullable String[] payloads) {
        Published published = Topics.published(event);
        var tenant = TenantScope.required();
        database.sql("""
                with counted as (
                    insert into messaging.outbox_sequence (topic, key, last)
                    select :topic, key, 1 from unnest(cast(:keys as uuid[])) as key
                    on conflict (topic, key) do update set last = messaging.outbox_sequence.last + 1
                    returning key, last)
                insert into messaging.outbox
                    (event_id, topic, key, type, sequence, tenant_id, region_id, payload, traceparent, occurred_at)
                select event.id, :topic, event.key, :type, counted.last, :tenant, :region, event.payload,
                    cast(:traceparent as text), :occurredAt
                from unnest(cast(:ids as uuid[]), cast(:keys as uuid[]), cast(:payloads as text[]))
                    with ordinality as event (id, key, payload, place)
                join counted on counted.key = event.key
                order by event.place""")
                .param("topic", topics.of(published))
                .param("keys", keys)
                .param("type", published.type())
                .param("tenant", tenant.id())
                .param("region", tenant.region())
                .param("traceparent", Traceparent.current())
                .param("occurredAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", Stream.generate(Ids::next).limit(keys.length).toArray(UUID[]::new))
                .param("payloads", payloads)
                .update();
    }

    private void append(Class<? extends Event> event, UUID key, @Nullable String payload) {
        Published published = Topics.published(event);
        var topic = topics.of(published);
        var tenant = TenantScope.required();
        // Locking the counter row makes two writers of one key commit in the order they wrote.
        var sequence = database.sql("""
                insert into messaging.outbox_sequence (topic, key, last) values (:topic, :key, 1)
                on conflict (topic, key) do update set last = messaging.outbox_sequence.last + 1
                returning last""")
                .param("topic", topic)
                .param("key", key)
                .query(Long.class)
                .single();
        database.sql("""
                insert into messaging.outbox
                    (event_id, topic, key, type, sequence, tenant_id, region_id, payload, traceparent, occurred_at)
                values (:id, :topic, :key, :type, :sequence, :tenant, :region, :payload, :traceparent, :occurredAt)""")
                .param("id", Ids.next())
                .param("topic", topic)
                .param("key", key)
                .param("type", published.type())
                .param("sequence", sequence)
                .param("tenant", tenant.id())
                .param("region", tenant.region())
                .param("payload", payload)
                .param("traceparent", Traceparent.current())
                .param("occurredAt", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
