package nl.opstap.placement.allocation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Numbers of the fair round.
 *
 * @param smallest of fewer students nothing is told to the region
 * @param patience how long a calculation may take before it is broken off
 */
@ConfigurationProperties("opstap.placement.allocation")
record AllocationSettings(
        @DefaultValue("10") int smallest,
        @DefaultValue("PT2M") Duration patience) {}
