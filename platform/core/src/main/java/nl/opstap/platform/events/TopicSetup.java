package nl.opstap.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics this service writes and reads. Both sides create a topic in the same way, so the order in which
 * services start does not matter.
 */
public final class TopicSetup {
    private static final Logger log = LoggerFactory.getLogger(TopicSetup.class);

    private final KafkaAccess kafka;
    private final TopicProperties properties;
    private final Map<String, Boolean> topics = new TreeMap<>();

    TopicSetup(KafkaAccess kafka, TopicProperties properties, Topics names, List<? extends EventHandler<?>> handlers) {
        this.kafka = kafka;
        this.properties = properties;
        topics.putAll(names.own(EventCatalogue.events(properties.contracts())));
        for (var handler : handlers) {
            var published = Topics.published(handler.event());
            names.from(published).forEach(topic -> topics.put(topic, published.state()));
        }
    }

    /**
     * Creates what is not there yet.
     *
     * @throws KafkaException when Kafka does not answer within seconds
     */
    public void ensure() throws InterruptedException {
        var settings = kafka.admin();
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        try (var admin = Admin.create(settings)) {
            var existing = admin.listTopics().names().get();
            var missing = new ArrayList<NewTopic>();
            topics.forEach((topic, state) -> {
                if (!existing.contains(topic)) {
                    missing.add(topic(topic, state));
                }
                if (!existing.contains(topic + ".dlt")) {
                    missing.add(deadLetters(topic));
                }
            });
            for (var creation : admin.createTopics(missing).values().entrySet()) {
                create(creation.getKey(), creation.getValue());
            }
        } catch (ExecutionException failed) {
            throw new KafkaException("Kafka does not answer", failed.getCause());
        }
    }

    private static void create(String topic, org.apache.kafka.common.KafkaFuture<Void> creation)
            throws InterruptedException, ExecutionException {
        try {
            creation.get();
            log.info("Created topic {}", topic);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    /** A name erased by a tombstone is really gone within days: old segments are compacted by then at the latest. */
    private NewTopic topic(String name, boolean state) {
        var topic = new NewTopic(name, properties.partitions(), properties.replication());
        return topic.configs(
                state
                        ? Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(Duration.ofDays(7)),
                                TopicConfig.DELETE_RETENTION_MS_CONFIG, millis(Duration.ofDays(7)))
                        : Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_DELETE,
                                TopicConfig.RETENTION_MS_CONFIG,
                                millis(properties.retention())));
    }

    private NewTopic deadLetters(String name) {
        return new NewTopic(name + ".dlt", 1, properties.replication())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, millis(Duration.ofDays(14))));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
