package nl.opstap.platform.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.opstap.platform.testing.infra.KafkaBroker;
import nl.opstap.platform.testing.infra.PostgresServer;
import nl.opstap.platform.testing.infra.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Points a service under test at the servers of the test run. */
class OpstapTestCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        var annotation = TestContextAnnotationUtils.findMergedAnnotation(testClass, OpstapTest.class);
        return annotation == null ? null : new Customizer(annotation.kafka());
    }

    /** A record, because equal customizers let test classes share one application context. */
    private record Customizer(boolean kafka) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var environment = context.getEnvironment();
            var postgres = PostgresServer.get();
            Map<String, Object> properties = new HashMap<>();
            properties.put("spring.datasource.url", postgres.url(environment.getRequiredProperty("opstap.service")));
            properties.put("spring.datasource.hikari.minimum-idle", 1);
            properties.put("opstap.issuer", Tokens.ISSUER);
            properties.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", Tokens.jwks());
            properties.put("OPSTAP_DB_HOST", postgres.host());
            properties.put("OPSTAP_DB_PORT", postgres.port());
            if (kafka) {
                properties.put("spring.kafka.bootstrap-servers", KafkaBroker.address());
            } else {
                properties.put("opstap.relay.enabled", false);
                properties.put("opstap.inbox.enabled", false);
                properties.put("spring.kafka.admin.auto-create", false);
            }
            environment.getPropertySources().addFirst(new MapPropertySource("opstap test kit", properties));
        }
    }
}
