package nl.opstap.platform.events.relay;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The relay of this service.
 *
 * @param enabled false where nothing is sent, as in tests without Kafka
 * @param user role that may replicate and read the outbox, and nothing else
 * @param poll how long the engine gathers changes, which each of them waits at most
 * @param retry pause before a failed relay starts again, and between two tries to take the lead from another replica
 * @param engine further settings of the Debezium engine, over ours
 */
@ConfigurationProperties("opstap.relay")
record RelayProperties(
        @DefaultValue("true") boolean enabled,
        String user,
        String password,
        @DefaultValue("10ms") Duration poll,
        @DefaultValue("500ms") Duration retry,
        @DefaultValue Map<String, String> engine) {}
