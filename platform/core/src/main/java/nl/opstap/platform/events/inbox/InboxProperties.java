package nl.opstap.platform.events.inbox;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * How events of others are received.
 *
 * @param enabled false where nothing is received, as in tests without Kafka
 * @param tries how often an event is tried before its key is parked
 * @param firstPause pause after the first try; it triples with each further one
 * @param sessionTimeout how soon another replica takes over from one that died
 * @param retention days the ids of handled events are kept
 */
@ConfigurationProperties("opstap.inbox")
record InboxProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("4") int tries,
        @DefaultValue("100ms") Duration firstPause,
        @DefaultValue("10s") Duration sessionTimeout,
        @DefaultValue("30") @DurationUnit(ChronoUnit.DAYS) Duration retention) {}
