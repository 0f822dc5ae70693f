package nl.opstap.platform.events;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires the outbox of a service. */
@AutoConfiguration
class EventsConfiguration {

    @Bean
    Topics topics(@Value("${opstap.service}") String service) {
        return new Topics(service);
    }

    @Bean
    JdbcOutbox outbox(JdbcClient database, JsonMapper json, Topics topics) {
        return new JdbcOutbox(database, json, topics);
    }
}
