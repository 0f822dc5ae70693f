package nl.opstap.system.support;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to every topic of the stack beside the services, so that a step can show the event it caused. */
public final class EventWatch implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile boolean open = true;

    /** One event as it travelled; the body of a tombstone is a JSON null. */
    public record Seen(String type, String topic, String key, JsonNode body) {}

    public EventWatch(String bootstrap) {
        reader = Thread.ofPlatform().daemon().name("event-watch").start(() -> read(bootstrap));
    }

    private void read(String bootstrap) {
        try (var consumer = new KafkaConsumer<String, String>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.GROUP_ID_CONFIG,
                "event-watch-" + UUID.randomUUID(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                "2000",
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class.getName(),
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class.getName()))) {
            consumer.subscribe(Pattern.compile("opstap\\..*\\.v1"));
            while (open) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    var type = message.headers().lastHeader("ce_type");
                    seen.add(new Seen(
                            type == null ? "?" : new String(type.value(), StandardCharsets.UTF_8),
                            message.topic(),
                            message.key(),
                            message.value() == null ? JSON.nullNode() : JSON.readTree(message.value())));
                });
            }
        }
    }

    /** Waits for an event of this type with this text somewhere in its body, such as an id and a state. */
    public Seen await(String type, String... texts) {
        return Patience.until(
                "the event " + type,
                PATIENCE,
                () -> seen.stream()
                        .filter(event -> event.type().contains(type))
                        .filter(event ->
                                List.of(texts).stream().allMatch(event.body().toString()::contains))
                        .reduce((first, last) -> last));
    }

    @Override
    public void close() {
        open = false;
    }
}
