package nl.opstap.platform.events.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.opstap.platform.events.KafkaAccess;
import nl.opstap.platform.events.TopicSetup;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.FixedBackOff;

/**
 * One consumer per topic somebody listens to, started once Kafka is there. Each has a group of its own, named after
 * service and topic, so that trouble on one topic makes no other topic rebalance.
 */
class Listeners implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Listeners.class);
    private static final Duration LOOK_FOR_KAFKA = Duration.ofSeconds(1);
    private static final int COMMIT_AFTER_EVENTS = 500;
    private static final Duration COMMIT_AFTER = Duration.ofMillis(500);

    private final String service;
    private final Inbox inbox;
    private final Receiver receiver;
    private final KafkaAccess kafka;
    private final TopicSetup topics;
    private final InboxProperties properties;
    private final List<KafkaMessageListenerContainer<String, byte[]>> containers = new ArrayList<>();
    private volatile @Nullable Thread starter;

    Listeners(
            String service,
            Inbox inbox,
            Receiver receiver,
            KafkaAccess kafka,
            TopicSetup topics,
            InboxProperties properties) {
        this.service = service;
        this.inbox = inbox;
        this.receiver = receiver;
        this.kafka = kafka;
        this.topics = topics;
        this.properties = properties;
    }

    @Override
    public void start() {
        if (!inbox.subscriptions().isEmpty()) {
            starter = Thread.ofVirtual().name("inbox-start").start(this::startWhenKafkaIsThere);
        }
    }

    private void startWhenKafkaIsThere() {
        try {
            while (!kafkaIsThere()) {
                Thread.sleep(LOOK_FOR_KAFKA);
            }
            startContainers();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean kafkaIsThere() throws InterruptedException {
        try {
            topics.ensure();
            return true;
        } catch (KafkaException absent) {
            log.debug("Kafka does not answer yet", absent);
            return false;
        }
    }

    private synchronized void startContainers() {
        if (starter == null) {
            return; // stopped meanwhile
        }
        for (var subscription : inbox.subscriptions()) {
            var container = container(subscription.topic());
            container.start();
            containers.add(container);
        }
        log.info("Listening to {} topics", containers.size());
    }

    private KafkaMessageListenerContainer<String, byte[]> container(String topic) {
        var settings = new ContainerProperties(topic);
        settings.setGroupId(service + "." + topic);
        settings.setClientId(service + "-" + topic);
        settings.setMessageListener(receiver);
        settings.setMissingTopicsFatal(false);
        // The inbox knows what was handled, so the place in the topic may lag: waiting for Kafka to store it after each
        // event would cost more than handling the event.
        settings.setAckMode(ContainerProperties.AckMode.COUNT_TIME);
        settings.setAckCount(COMMIT_AFTER_EVENTS);
        settings.setAckTime(COMMIT_AFTER.toMillis());
        settings.setShutdownTimeout(Duration.ofSeconds(10).toMillis());
        var container = new KafkaMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<String, byte[]>(consumerSettings()), settings);
        container.setBeanName("inbox-" + topic);
        container.setCommonErrorHandler(tryForEver());
        return container;
    }

    /** What reaches the container is an outage; skipping would lose the event. */
    private static DefaultErrorHandler tryForEver() {
        var handler = new DefaultErrorHandler(new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS));
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    private Map<String, Object> consumerSettings() {
        var settings = new HashMap<>(kafka.consumer());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int)
                properties.sessionTimeout().toMillis());
        settings.put(
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                (int) properties.sessionTimeout().toMillis() / 5);
        // A poison-filled batch, with all its pauses, must end within max.poll.interval.ms.
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * 1024 * 1024);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    @Override
    public void stop() {
        var starting = starter;
        synchronized (this) {
            starter = null;
        }
        if (starting != null) {
            starting.interrupt();
        }
        synchronized (this) {
            containers.parallelStream().forEach(KafkaMessageListenerContainer::stop);
            containers.clear();
        }
    }

    @Override
    public boolean isRunning() {
        return starter != null;
    }
}
