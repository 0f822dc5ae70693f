package nl.opstap.platform.events.relay;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import nl.opstap.platform.events.KafkaAccess;
import nl.opstap.platform.events.TopicSetup;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps one engine running as long as the service does. Whatever goes wrong with Kafka, the database or the slot, it
 * starts over from what the slot confirmed: an event may go out twice, never not at all. Of several replicas one leads
 * and runs an engine; the engine may give up on a start that then succeeds after all, so the leader puts off whoever
 * reads the slot before it starts the next.
 */
class Relay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    /** What the relay is doing. */
    enum State {
        STOPPED,
        WAITING_FOR_KAFKA,
        WAITING_FOR_DATABASE,
        /** Another replica leads. */
        STANDBY,
        STARTING,
        SENDING
    }

    private final String service;
    private final EngineSettings settings;
    private final RelayProperties properties;
    private final OutboxDatabase database;
    private final KafkaAccess kafka;
    private final TopicSetup topics;
    private final AtomicLong sent = new AtomicLong();
    private volatile State state = State.STOPPED;
    private volatile boolean running;
    private volatile @Nullable DebeziumEngine<?> engine;
    private volatile @Nullable KafkaProducer<String, byte @Nullable []> producer;
    private volatile int failures;
    private @Nullable Thread thread;

    Relay(
            String service,
            EngineSettings settings,
            RelayProperties properties,
            OutboxDatabase database,
            KafkaAccess kafka,
            TopicSetup topics) {
        this.service = service;
        this.settings = settings;
        this.properties = properties;
        this.database = database;
        this.kafka = kafka;
        this.topics = topics;
    }

    State state() {
        return state;
    }

    /** Records that Kafka confirmed since the start. */
    long sent() {
        return sent.get();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::keepRunning);
    }

    private void keepRunning() {
        try {
            while (running) {
                runOnce();
                if (running) {
                    Thread.sleep(pause());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            become(State.STOPPED);
            database.lead().close();
        }
    }

    /** Longer each time nothing was sent in between, so that a lasting failure does not flood the log. */
    private Duration pause() {
        return properties.retry().multipliedBy(1L << Math.min(failures, 4));
    }

    private void runOnce() throws InterruptedException {
        try {
            topics.ensure();
        } catch (KafkaException absent) {
            become(State.WAITING_FOR_KAFKA);
            return;
        }
        try {
            if (!database.lead().take()) {
                failures = 0;
                become(State.STANDBY);
                return;
            }
            database.noticeSilentPeersSoon();
            if (database.putOffOthers()) {
                log.warn("Somebody who does not lead read the slot {} and was put off", database.slot());
                return;
            }
            if (database.dropLostSlot()) {
                log.error("The slot {} was lost; all kept rows of the outbox are sent again", database.slot());
            }
        } catch (SQLException | RuntimeException unreachable) {
            become(State.WAITING_FOR_DATABASE);
            log.debug("The relay cannot look at its slot", unreachable);
            return;
        }
        become(State.STARTING);
        runEngine();
    }

    /** Returns when the engine ended, for whatever reason. */
    private void runEngine() {
        try (var sender = new KafkaProducer<String, byte @Nullable []>(producerSettings())) {
            var next = DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
                    .using(settings.properties())
                    .using(new Started())
                    .using((success, message, failure) -> {
                        if (!success && running) {
                            log.warn("The engine ended, the relay starts over: {}", message, failure);
                        }
                    })
                    .notifying(this::relay)
                    .build();
            producer = sender;
            engine = next;
            // Closes itself when it ends; only one that never ran is left to us.
            if (running) {
                next.run();
            } else {
                close(next);
            }
        } catch (RuntimeException failure) {
            if (running) {
                log.warn("The relay starts over", failure);
            }
        } finally {
            failures++;
            engine = null;
            producer = null;
        }
    }

    private void relay(
            List<RecordChangeEvent<SourceRecord>> batch,
            DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        var sender = producer;
        if (sender == null) {
            throw new IllegalStateException("The relay was stopped");
        }
        var acknowledgements = new ArrayList<Future<?>>(batch.size());
        for (var change : batch) {
            OutboxRow.of(change.record()).ifPresent(row -> acknowledgements.add(sender.send(row.record(service))));
        }
        for (var acknowledgement : acknowledgements) {
            await(acknowledgement);
        }
        sent.addAndGet(acknowledgements.size());
        for (var change : batch) {
            committer.markProcessed(change);
        }
        committer.markBatchFinished();
        failures = 0;
    }

    private void await(Future<?> acknowledgement) throws InterruptedException {
        try {
            while (true) {
                try {
                    acknowledgement.get(2, TimeUnit.SECONDS);
                    become(State.SENDING);
                    return;
                } catch (TimeoutException kafkaIsSilent) {
                    become(State.WAITING_FOR_KAFKA);
                }
            }
        } catch (ExecutionException refused) {
            throw new KafkaException("Kafka did not take an event", refused.getCause());
        }
    }

    private HashMap<String, Object> producerSettings() {
        var producerSettings = new HashMap<>(kafka.producer());
        producerSettings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        producerSettings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        producerSettings.put(ProducerConfig.ACKS_CONFIG, "all");
        producerSettings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Never give up on a record and go on with the next: that would change the order.
        producerSettings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        producerSettings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        producerSettings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 20_000);
        producerSettings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        producerSettings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8 * 1024 * 1024);
        producerSettings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay");
        return producerSettings;
    }

    private void become(State next) {
        if (state != next) {
            log.info("Relay of the outbox: {}", next);
            state = next;
        }
    }

    @Override
    public void stop() {
        running = false;
        var sender = producer;
        if (sender != null) {
            // Lets records under way finish, and frees the engine if it waits for a Kafka that is gone.
            sender.close(Duration.ofSeconds(2));
        }
        var started = engine;
        // Without Kafka the engine takes long to give up its offsets; they are not worth waiting for.
        var closing = Thread.ofPlatform().name("outbox-relay-close").daemon().start(() -> close(started));
        try {
            closing.join(Duration.ofSeconds(5));
            if (thread != null) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(1));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(@Nullable DebeziumEngine<?> started) {
        try {
            if (started != null) {
                started.close();
            }
        } catch (IOException | IllegalStateException ended) {
            log.debug("The engine had ended by itself", ended);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private final class Started implements DebeziumEngine.ConnectorCallback {
        @Override
        public void pollingStarted() {
            become(State.SENDING);
        }
    }
}
