package nl.opstap.school.onboarding;

import java.time.Instant;
import nl.opstap.school.identity.Obstacle;
import nl.opstap.school.identity.Welcome;
import org.jspecify.annotations.Nullable;

/** How far an onboarding is. */
sealed interface Progress {
    /** It goes on by itself: at once, or after an attempt that failed. */
    record Underway(
            OnboardingStep step, int attempts, @Nullable Obstacle obstacle, Instant dueAt) implements Progress {}

    /** Somebody has to look: the same attempt would fail the same way. */
    record Refused(OnboardingStep step, Obstacle obstacle) implements Progress {}

    /** The organisation is open. */
    record Done(Instant at, Welcome welcome) implements Progress {}
}
