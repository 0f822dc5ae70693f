package nl.opstap.gateway.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Requests per minute: of one session, of one address without a session, and of one address on link pages. */
@ConfigurationProperties("opstap.limits")
record Limits(
        @DefaultValue("900") int session,
        @DefaultValue("600") int address,
        @DefaultValue("60") int link,
        @DefaultValue("100000") int remembered) {}
