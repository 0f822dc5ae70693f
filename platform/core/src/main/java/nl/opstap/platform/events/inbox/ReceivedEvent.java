package nl.opstap.platform.events.inbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.events.CloudEvent;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.MalformedEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** An event as it came from Kafka, its attributes read, its body not yet. */
record ReceivedEvent(
        String topic,
        UUID key,
        Envelope envelope,
        int partition,
        long offset,
        Headers headers,
        byte @Nullable [] payload) {

    static ReceivedEvent of(ConsumerRecord<String, byte[]> received) throws MalformedEventException {
        return new ReceivedEvent(
                received.topic(),
                CloudEvent.uuid(received.key(), "key"),
                CloudEvent.envelope(received.headers()),
                received.partition(),
                received.offset(),
                received.headers(),
                received.value());
    }

    /** An event that was set aside. */
    static ReceivedEvent of(
            String topic, UUID key, int partition, long offset, Map<String, String> headers, byte @Nullable [] payload)
            throws MalformedEventException {
        var restored = new RecordHeaders();
        headers.forEach((name, value) -> restored.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ReceivedEvent(topic, key, CloudEvent.envelope(restored), partition, offset, restored, payload);
    }

    long sequence() {
        return envelope.sequence();
    }

    @Nullable
    String traceparent() {
        return CloudEvent.traceparent(headers);
    }

    boolean tombstone() {
        return payload == null;
    }

    Map<String, String> headerTexts() {
        var texts = new LinkedHashMap<String, String>();
        for (var header : headers) {
            if (header.value() != null) {
                texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    @Override
    public String toString() {
        return "%s %d of %s on %s".formatted(envelope.type(), sequence(), key, topic);
    }
}
