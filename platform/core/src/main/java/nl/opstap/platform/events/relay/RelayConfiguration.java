package nl.opstap.platform.events.relay;

import nl.opstap.platform.events.KafkaAccess;
import nl.opstap.platform.events.TopicProperties;
import nl.opstap.platform.events.TopicSetup;
import nl.opstap.platform.events.Topics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Wires the relay of a service. */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "opstap.relay.enabled", matchIfMissing = true)
@EnableConfigurationProperties({RelayProperties.class, OutboxProperties.class})
class RelayConfiguration {

    @Bean
    OutboxDatabase outboxDatabase(
            ObjectProvider<JdbcConnectionDetails> connection,
            @Value("${spring.datasource.url}") String url,
            Topics topics,
            RelayProperties properties) {
        var details = connection.getIfAvailable();
        return new OutboxDatabase(
                details == null ? url : details.getJdbcUrl(), topics.service() + "_outbox", properties);
    }

    @Bean
    Relay outboxRelay(
            Topics topics,
            RelayProperties properties,
            OutboxDatabase database,
            KafkaAccess kafka,
            TopicProperties topicProperties,
            TopicSetup topicSetup) {
        var settings = new EngineSettings(topics.service(), properties, database, kafka, topicProperties);
        return new Relay(topics.service(), settings, properties, database, kafka, topicSetup);
    }

    @Bean
    RelayHousekeeping relayHealthIndicator(Relay relay, OutboxDatabase database, OutboxProperties properties) {
        return new RelayHousekeeping(relay, database, properties);
    }
}
