package nl.opstap.platform.events.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.events.KafkaAccess;
import nl.opstap.platform.events.TopicSetup;
import nl.opstap.platform.events.Topics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Wires the inbox of a service: every bean that is an {@link EventHandler} listens. */
@AutoConfiguration
@EnableConfigurationProperties(InboxProperties.class)
class InboxConfiguration {

    @Bean
    InboxTables inboxTables(JdbcClient database, JsonMapper json) {
        return new InboxTables(database, json);
    }

    @Bean
    Inbox inbox(
            ObjectProvider<EventHandler<?>> handlers,
            Topics topics,
            InboxTables tables,
            PlatformTransactionManager transactions,
            JsonMapper json) {
        var subscriptions = Subscription.of(handlers.orderedStream().toList(), topics);
        // Publishers add fields; a reader that minded could never be the slower one to be deployed.
        var lenient = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return new Inbox(subscriptions, tables, new TransactionTemplate(transactions), lenient);
    }

    @Bean
    DeadLetters deadLetters(KafkaAccess kafka, Topics topics) {
        return new DeadLetters(kafka, topics.service());
    }

    @Bean
    Receiver inboxReceiver(Inbox inbox, DeadLetters deadLetters, InboxProperties properties, MeterRegistry meters) {
        return new Receiver(inbox, deadLetters, properties, meters);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "opstap.inbox.enabled", matchIfMissing = true)
    Listeners inboxListeners(
            Topics topics,
            Inbox inbox,
            Receiver receiver,
            KafkaAccess kafka,
            TopicSetup topicSetup,
            InboxProperties properties) {
        return new Listeners(topics.service(), inbox, receiver, kafka, topicSetup, properties);
    }

    @Bean
    InboxHousekeeping inboxHousekeeping(
            InboxTables tables, PlatformTransactionManager transactions, InboxProperties properties) {
        return new InboxHousekeeping(tables, new TransactionTemplate(transactions), properties);
    }

    @Bean
    ReplayParked replayParked(Inbox inbox, InboxTables tables, PlatformTransactionManager transactions) {
        return new ReplayParked(inbox, tables, new TransactionTemplate(transactions));
    }

    @Bean
    ParkedEndpoint parkedEndpoint(ReplayParked replay, Inbox inbox) {
        return new ParkedEndpoint(replay, inbox);
    }
}
