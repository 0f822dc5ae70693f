package nl.opstap.school.onboarding;

import java.time.Instant;
import java.util.UUID;
import nl.opstap.school.identity.Obstacle;
import nl.opstap.school.identity.Welcome;
import nl.opstap.school.onboarding.Progress.Done;
import nl.opstap.school.onboarding.Progress.Refused;
import nl.opstap.school.onboarding.Progress.Underway;
import nl.opstap.school.policy.KnownTenant;
import nl.opstap.school.policy.SchoolType;
import nl.opstap.school.policy.TenantKind;
import org.jspecify.annotations.Nullable;

/**
 * An organisation and how far its opening is. Whoever is invited is not shown again.
 *
 * @param alias nothing for one that was not opened from a screen
 * @param step the one that is next, or stands still
 * @param field what has to change before it can go on
 */
record OnboardingAnswer(
        UUID id,
        UUID regionId,
        TenantKind kind,
        @Nullable SchoolType schoolType,
        String name,
        @Nullable String alias,
        @Nullable String mailDomain,
        OnboardingState state,
        @Nullable OnboardingStep step,
        @Nullable Obstacle obstacle,
        @Nullable String field,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant openedAt,
        @Nullable Welcome welcome) {

    /** How it stands, in one word. */
    enum OnboardingState {
        /** The next step is taken in a moment. */
        PENDING,
        /** It was tried and is tried again by itself, ever less often. */
        RETRYING,
        /** Somebody has to look; then it can be tried again. */
        REFUSED,
        OPEN
    }

    static OnboardingAnswer of(Onboarding onboarding) {
        var progress = onboarding.progress();
        var underway = progress instanceof Underway it ? it : null;
        var done = progress instanceof Done it ? it : null;
        var obstacle = onboarding.obstacle();
        var tenant = onboarding.tenant();
        return new OnboardingAnswer(
                tenant.id(),
                tenant.region(),
                tenant.kind(),
                tenant.schoolType(),
                tenant.name(),
                onboarding.alias(),
                onboarding.mailDomain(),
                state(progress),
                done == null ? onboarding.step() : null,
                obstacle,
                obstacle == null ? null : obstacle.field(),
                underway == null ? 0 : underway.attempts(),
                underway == null ? null : underway.dueAt(),
                done == null ? null : done.at(),
                done == null ? null : done.welcome());
    }

    private static OnboardingState state(Progress progress) {
        return switch (progress) {
            case Underway underway -> underway.obstacle() == null ? OnboardingState.PENDING : OnboardingState.RETRYING;
            case Refused _ -> OnboardingState.REFUSED;
            case Done _ -> OnboardingState.OPEN;
        };
    }

    /** One that stands in the register without having been opened from the screen of this operator. */
    static OnboardingAnswer of(KnownTenant tenant) {
        return new OnboardingAnswer(
                tenant.id(),
                tenant.region(),
                tenant.kind(),
                tenant.schoolType(),
                tenant.name(),
                null,
                null,
                OnboardingState.OPEN,
                null,
                null,
                null,
                0,
                null,
                null,
                null);
    }
}
