package nl.opstap.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The services behind the gateway: the name in {@code /api/<name>/v1} and the address it stands for. */
@ConfigurationProperties("opstap.routing")
public record Services(
        Map<String, URI> services,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("60s") Duration readTimeout) {}
