package nl.opstap.platform.events;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.opstap.platform.tenancy.Tenant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in the binary mode of its Kafka binding: attributes are {@code ce_} headers, the body is the bare
 * JSON, and {@code datacontenttype} is the header {@code content-type}. A tombstone has headers and no body.
 */
public final class CloudEvent {
    private CloudEvent() {}

    /** The record to send for an event. */
    public static ProducerRecord<String, byte @Nullable []> record(
            String topic, UUID key, Envelope envelope, @Nullable String traceparent, @Nullable String payload) {
        var body = payload == null ? null : payload.getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<String, byte @Nullable []>(topic, key.toString(), body);
        var headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", envelope.id().toString());
        put(headers, "ce_source", envelope.source());
        put(headers, "ce_type", envelope.type());
        put(headers, "ce_time", envelope.time().toString());
        put(headers, "ce_subject", key.toString());
        put(headers, "ce_dataschema", "urn:opstap:schema:" + envelope.type());
        put(headers, "ce_tenant", envelope.tenant().id().toString());
        put(headers, "ce_region", envelope.tenant().region().toString());
        put(headers, "ce_sequence", Long.toString(envelope.sequence()));
        put(headers, "ce_partitionkey", key.toString());
        if (traceparent != null) {
            put(headers, "ce_traceparent", traceparent);
        }
        if (payload != null) {
            put(headers, "content-type", "application/json");
        }
        return record;
    }

    /** The attributes of a received record. */
    public static Envelope envelope(Headers headers) throws MalformedEventException {
        if (!"1.0".equals(text(headers, "ce_specversion"))) {
            throw new MalformedEventException("ce_specversion is not 1.0");
        }
        var sequence = number(headers, "ce_sequence");
        if (sequence < 1) {
            throw new MalformedEventException("ce_sequence is below 1");
        }
        return new Envelope(
                uuid(text(headers, "ce_id"), "ce_id"),
                text(headers, "ce_source"),
                text(headers, "ce_type"),
                time(headers),
                new Tenant(
                        uuid(text(headers, "ce_tenant"), "ce_tenant"), uuid(text(headers, "ce_region"), "ce_region")),
                sequence);
    }

    /** A UUID in its canonical form. */
    public static UUID uuid(@Nullable String value, String name) throws MalformedEventException {
        try {
            if (value != null && value.length() == 36) {
                return UUID.fromString(value);
            }
        } catch (IllegalArgumentException notOne) {
            // said below
        }
        throw new MalformedEventException(name + " is not a UUID");
    }

    /** The trace the event belongs to, if it says so. */
    public static @Nullable String traceparent(Headers headers) {
        var header = headers.lastHeader("ce_traceparent");
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Headers headers, String name) throws MalformedEventException {
        var header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            throw new MalformedEventException(name + " is missing");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.value()))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new MalformedEventException(name + " is not UTF-8");
        }
    }

    private static long number(Headers headers, String name) throws MalformedEventException {
        try {
            return Long.parseLong(text(headers, name));
        } catch (NumberFormatException notOne) {
            throw new MalformedEventException(name + " is not a number");
        }
    }

    private static Instant time(Headers headers) throws MalformedEventException {
        try {
            return OffsetDateTime.parse(text(headers, "ce_time")).toInstant();
        } catch (DateTimeException notOne) {
            throw new MalformedEventException("ce_time is not RFC 3339");
        }
    }
}
