package nl.opstap.platform.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are made.
 *
 * @param retention how long events stay on topics that are not state topics
 * @param contracts package whose events are published
 */
@ConfigurationProperties("opstap.topics")
public record TopicProperties(
        @DefaultValue("3") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue("30d") Duration retention,
        @DefaultValue("nl.opstap.contracts") String contracts) {}
