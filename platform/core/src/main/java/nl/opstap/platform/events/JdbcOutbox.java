package nl.opstap.platform.events;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
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
    public void erase(Class<? extends Event> type, UUID key) {
        if (!Topics.published(type).state()) {
            throw new IllegalArgumentException(type.getSimpleName() + " is not on a compacted topic");
        }
        database.sql("select messaging.forget(:topic, :key)")
                .param("topic", topics.of(Topics.published(type)))
                .param("key", key)
                .query((row, number) -> true)
                .single();
        append(type, key, null);
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
