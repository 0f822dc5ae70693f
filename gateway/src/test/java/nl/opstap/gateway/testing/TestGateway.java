package nl.opstap.gateway.testing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.opstap.gateway.GatewayApplication;
import nl.opstap.platform.testing.infra.KeycloakServer;
import nl.opstap.platform.testing.infra.PostgresServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway on a port of its own, against the real PostgreSQL and Keycloak of the test run and a downstream that tells. */
public final class TestGateway implements AutoCloseable {
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private final ConfigurableApplicationContext context;
    private final URI address;

    private TestGateway(ConfigurableApplicationContext context) {
        this.context = context;
        var port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /** The one at the public address, where a login returns; every test class may use it. */
    public static TestGateway shared() {
        return Holder.SHARED;
    }

    private static final class Holder {
        static final TestGateway SHARED =
                start(Map.of("server.port", KeycloakServer.get().publicUrl().getPort()));
    }

    /** Another one, with what is different about it. */
    public static TestGateway start(Map<String, Object> differences) {
        var keycloak = KeycloakServer.get();
        var downstream = Downstream.shared().address();
        var properties = new LinkedHashMap<String, Object>();
        properties.put("server.port", 0);
        properties.put("spring.datasource.url", PostgresServer.get().url("gateway"));
        properties.put("spring.datasource.hikari.minimum-idle", 1);
        properties.put("opstap.map.tiles", downstream + "/map");
        properties.put("opstap.public-url", keycloak.publicUrl());
        properties.put("opstap.issuer", keycloak.issuer());
        properties.put("opstap.login.client-secret", KeycloakServer.GATEWAY_SECRET);
        for (var service : new String[] {"school", "company", "placement", "transition"}) {
            properties.put("opstap.routing.services." + service, downstream);
        }
        properties.put("opstap.routing.services.notification", NOBODY);
        properties.putAll(differences);
        var arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new TestGateway(new SpringApplicationBuilder(GatewayApplication.class).run(arguments));
    }

    public URI address() {
        return address;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
