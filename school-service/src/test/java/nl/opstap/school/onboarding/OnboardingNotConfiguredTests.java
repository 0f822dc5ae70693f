package nl.opstap.school.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Optional;
import java.util.Set;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** An installation that has no account at Keycloak to open organisations with. */
class OnboardingNotConfiguredTests {
    private static final Actor OPERATOR =
            new Actor(Ids.next(), "Otto", TestTenant.REGION.tenant(), "REGION", Set.of("platform-operator"));

    @Test
    void theOperatorIsToldThatItIsNotSwitchedOn() {
        var operators = new Operators(Optional.empty());

        assertThat(operators.canOpen()).isFalse();
        assertThatThrownBy(() -> operators.requireAble(OPERATOR))
                .asInstanceOf(type(Problem.class))
                .extracting(Problem::slug)
                .isEqualTo("onboarding-not-configured");
    }

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
