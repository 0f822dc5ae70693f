package nl.opstap.platform.events.relay;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/** @param retention days a sent row stays, so that it can be sent again after the slot was lost */
@ConfigurationProperties("opstap.outbox")
record OutboxProperties(
        @DefaultValue("7") @DurationUnit(ChronoUnit.DAYS) Duration retention) {}
