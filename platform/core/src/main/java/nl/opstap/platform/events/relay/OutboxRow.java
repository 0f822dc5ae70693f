package nl.opstap.platform.events.relay;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.platform.events.CloudEvent;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.tenancy.Tenant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Reads a row of the outbox out of a change the engine saw. */
record OutboxRow(Struct row) {

    /** Empty for heartbeats and the like. */
    static Optional<OutboxRow> of(SourceRecord change) {
        return change.value() instanceof Struct value && value.schema().field("after") != null
                ? Optional.ofNullable(value.getStruct("after")).map(OutboxRow::new)
                : Optional.empty();
    }

    ProducerRecord<String, byte @Nullable []> record(String service) {
        var envelope = new Envelope(
                uuid("event_id"),
                "/opstap/" + service,
                row.getString("type"),
                OffsetDateTime.parse(row.getString("occurred_at")).toInstant(),
                new Tenant(uuid("tenant_id"), uuid("region_id")),
                row.getInt64("sequence"));
        return CloudEvent.record(
                row.getString("topic"), uuid("key"), envelope, row.getString("traceparent"), row.getString("payload"));
    }

    private UUID uuid(String column) {
        return UUID.fromString(row.getString(column));
    }
}
