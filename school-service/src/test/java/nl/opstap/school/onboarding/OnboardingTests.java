package nl.opstap.school.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.school.identity.Invitee;
import nl.opstap.school.identity.Obstacle;
import nl.opstap.school.identity.Welcome;
import nl.opstap.school.onboarding.Progress.Underway;
import nl.opstap.school.policy.KnownTenant;
import nl.opstap.school.policy.TenantKind;
import org.junit.jupiter.api.Test;

/** The steps of an opening, and what happens to the person who is to be invited. */
class OnboardingTests {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void theStepsFollowEachOtherAndNobodyIsInvitedBeforeTheOrganisationIsOpen() {
        var steps = new ArrayList<OnboardingStep>();
        var onboarding = region();
        steps.add(onboarding.step());
        onboarding = onboarding.made(Ids.next(), NOW);
        steps.add(onboarding.step());
        onboarding = onboarding.stepTaken(NOW);
        steps.add(onboarding.step());
        onboarding = onboarding.stepTaken(NOW);
        steps.add(onboarding.step());

        assertThat(steps)
                .containsExactly(
                        OnboardingStep.ORGANISATION,
                        OnboardingStep.ROLE_GROUPS,
                        OnboardingStep.REGISTER,
                        OnboardingStep.ADMINISTRATOR);
    }

    @Test
    void whoIsInvitedIsKeptNoLonger() {
        var open = region().invited(Welcome.MAILED, NOW);

        assertThat(open.administrator()).isNull();
        assertThat(open.isDone()).isTrue();
        assertThatIllegalStateException().isThrownBy(open::step);
    }

    @Test
    void theWaitDoublesUpToAnHour() {
        var onboarding = region();
        var waits = new ArrayList<Duration>();
        for (var attempt = 0; attempt < 12; attempt++) {
            onboarding = onboarding.postponed(Obstacle.NO_ANSWER, NOW);
            waits.add(Duration.between(NOW, ((Underway) onboarding.progress()).dueAt()));
        }

        assertThat(waits)
                .startsWith(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(40))
                .endsWith(Duration.ofHours(1));
    }

    @Test
    void aStepThatSucceedsAtLastStartsTheNextOneAtOnce() {
        var next = region().postponed(Obstacle.NO_ANSWER, NOW).made(Ids.next(), NOW);

        assertThat(next.progress()).isEqualTo(new Underway(OnboardingStep.ROLE_GROUPS, 0, null, NOW));
    }

    @Test
    void whatKeycloakLostIsMadeAnewFromTheBeginning() {
        var lost = region().made(Ids.next(), NOW).stepTaken(NOW).refused(Obstacle.ORGANISATION_GONE);

        assertThat(lost.again(NOW).step()).isEqualTo(OnboardingStep.ORGANISATION);
        assertThat(region().made(Ids.next(), NOW)
                        .refused(Obstacle.ADMINISTRATOR_REFUSED)
                        .again(NOW)
                        .step())
                .isEqualTo(OnboardingStep.ROLE_GROUPS);
    }

    @Test
    void aPersonIsNotWrittenIntoALogByAccident() {
        assertThat(region().toString()).doesNotContain("Noor", "noor@");
    }

    private static Onboarding region() {
        UUID id = Ids.next();
        return Onboarding.begin(
                new KnownTenant(id, id, TenantKind.REGION, null, "Regio Duinrand"),
                "regio-duinrand",
                null,
                new Invitee("Noor", "Demo-Eerst", "noor@duinrand.example"),
                NOW);
    }
}
