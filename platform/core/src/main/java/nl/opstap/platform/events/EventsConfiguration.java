package nl.opstap.platform.events;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires the outbox of a service and its topics. */
@AutoConfiguration
@EnableConfigurationProperties(TopicProperties.class)
class EventsConfiguration {

    @Bean
    Topics topics(
            @Value("${opstap.service}") String service,
            @Value("${opstap.services:school,company,placement,transition,notification}") List<String> services) {
        return new Topics(service, services);
    }

    @Bean
    JdbcOutbox outbox(JdbcClient database, JsonMapper json, Topics topics, Clock clock) {
        return new JdbcOutbox(database, json, topics, clock);
    }

    @Bean
    KafkaAccess kafkaAccess(KafkaProperties properties, KafkaConnectionDetails connection) {
        return new KafkaAccess(properties, connection);
    }

    @Bean
    TopicSetup topicSetup(
            KafkaAccess kafka, TopicProperties properties, Topics topics, ObjectProvider<EventHandler<?>> handlers) {
        return new TopicSetup(
                kafka, properties, topics, handlers.orderedStream().toList());
    }
}
