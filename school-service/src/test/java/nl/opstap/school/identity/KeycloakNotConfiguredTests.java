package nl.opstap.school.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** An installation that was given no account at Keycloak, or an empty one. */
class KeycloakNotConfiguredTests {
    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anEmptySecretIsNone(String secret) {
        assertThat(configuredWith(secret)).isFalse();
    }

    @Test
    void aSecretSwitchesItOn() {
        assertThat(configuredWith("een-geheim-met-'-erin")).isTrue();
    }

    private static boolean configuredWith(String secret) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.setEnvironment(new MockEnvironment()
                    .withProperty("opstap.issuer", "http://127.0.0.1/realms/opstap")
                    .withProperty("opstap.onboarding.secret", secret));
            context.getBeanFactory()
                    .setConversionService(new org.springframework.boot.convert.ApplicationConversionService());
            context.register(KeycloakAdministration.class);
            context.refresh();
            return context.getBeanNamesForType(IdentityAdministration.class).length == 1;
        }
    }
}
