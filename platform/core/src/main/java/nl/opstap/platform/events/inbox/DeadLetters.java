package nl.opstap.platform.events.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.ExecutionException;
import nl.opstap.platform.events.KafkaAccess;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Keeps a copy of what could not be applied, with the reason, on {@code <topic>.dlt}. */
class DeadLetters implements AutoCloseable {
    private final KafkaAccess kafka;
    private final String service;
    private @Nullable KafkaProducer<String, byte @Nullable []> producer;

    DeadLetters(KafkaAccess kafka, String service) {
        this.kafka = kafka;
        this.service = service;
    }

    /** Returns once Kafka has it. */
    void send(ConsumerRecord<String, byte[]> failed, String cause) {
        var letter =
                new ProducerRecord<String, byte @Nullable []>(failed.topic() + ".dlt", failed.key(), failed.value());
        failed.headers().forEach(header -> letter.headers().add(header));
        put(letter.headers(), "opstap_cause", cause);
        put(letter.headers(), "opstap_service", service);
        put(letter.headers(), "opstap_partition", Integer.toString(failed.partition()));
        put(letter.headers(), "opstap_offset", Long.toString(failed.offset()));
        try {
            producer().send(letter).get();
        } catch (ExecutionException unreachable) {
            throw new Outage(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Outage(stopped);
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Made when first needed, which should be never. */
    private synchronized KafkaProducer<String, byte @Nullable []> producer() {
        var made = producer;
        if (made == null) {
            var settings = new HashMap<>(kafka.producer());
            settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
            settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 20_000);
            settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2 * 1024 * 1024);
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-dead-letters");
            made = new KafkaProducer<>(settings);
            producer = made;
        }
        return made;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
