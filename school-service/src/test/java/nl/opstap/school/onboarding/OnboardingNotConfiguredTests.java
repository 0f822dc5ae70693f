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
}
