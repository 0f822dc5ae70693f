package nl.opstap.platform.events;

import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Client settings for the one Kafka: what Boot was told, with the addresses of the connection details. */
public final class KafkaAccess {
    private final KafkaProperties properties;
    private final KafkaConnectionDetails connection;

    KafkaAccess(KafkaProperties properties, KafkaConnectionDetails connection) {
        this.properties = properties;
        this.connection = connection;
    }

    public String bootstrapServers() {
        return String.join(",", connection.getBootstrapServers());
    }

    public Map<String, Object> producer() {
        return withAddress(properties.buildProducerProperties());
    }

    public Map<String, Object> consumer() {
        return withAddress(properties.buildConsumerProperties());
    }

    public Map<String, Object> admin() {
        return withAddress(properties.buildAdminProperties());
    }

    private Map<String, Object> withAddress(Map<String, Object> settings) {
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        return settings;
    }
}
