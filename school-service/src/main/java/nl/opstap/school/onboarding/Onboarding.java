package nl.opstap.school.onboarding;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.school.identity.Invitee;
import nl.opstap.school.identity.Obstacle;
import nl.opstap.school.identity.Welcome;
import nl.opstap.school.onboarding.Progress.Done;
import nl.opstap.school.onboarding.Progress.Refused;
import nl.opstap.school.onboarding.Progress.Underway;
import nl.opstap.school.policy.KnownTenant;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that is being opened. Its id is the tenant's, chosen here: Keycloak chooses the id of its organization
 * itself, so the tenant's id travels as an attribute, by which an attempt whose answer was lost is found again.
 */
record Onboarding(
        KnownTenant tenant,
        String alias,
        @Nullable String mailDomain,
        @Nullable UUID organization,
        @Nullable Invitee administrator,
        Instant askedAt,
        Progress progress) {
    /** A name and an address that nobody could invite are kept no longer. */
    private static final Duration PERSON_KEPT = Duration.ofDays(30);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    static Onboarding begin(
            KnownTenant tenant, String alias, @Nullable String mailDomain, Invitee administrator, Instant now) {
        return new Onboarding(
                tenant, alias, mailDomain, null, administrator, now, start(OnboardingStep.ORGANISATION, now));
    }

    UUID id() {
        return tenant.id();
    }

    /** The step that is next; there is none once it is open. */
    OnboardingStep step() {
        return switch (progress) {
            case Underway underway -> underway.step();
            case Refused refused -> refused.step();
            case Done _ -> throw new IllegalStateException("This organisation is open");
        };
    }

    boolean isDone() {
        return progress instanceof Done;
    }

    /** As which organization of Keycloak; known after the first step. */
    UUID madeAs() {
        return Objects.requireNonNull(organization, "the organization is made first");
    }

    /** The first step was taken. */
    Onboarding made(UUID as, Instant now) {
        return new Onboarding(tenant, alias, mailDomain, as, administrator, askedAt, next(now));
    }

    /** A step in the middle was taken. */
    Onboarding stepTaken(Instant now) {
        return with(next(now));
    }

    /** The last step was taken: nobody's name or address is needed any more. */
    Onboarding invited(Welcome welcome, Instant now) {
        return new Onboarding(tenant, alias, mailDomain, organization, null, askedAt, new Done(now, welcome));
    }

    /** No usable answer: again by itself, ever less often. */
    Onboarding postponed(Obstacle why, Instant now) {
        var attempts = progress instanceof Underway underway ? underway.attempts() : 0;
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 12));
        var due = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        return with(new Underway(step(), attempts + 1, why, due));
    }

    Onboarding refused(Obstacle why) {
        return with(new Refused(step(), why));
    }

    /** From when the person to invite is forgotten, invited or not. */
    Instant keptUntil() {
        return askedAt.plus(PERSON_KEPT);
    }

    /** It waited so long that the person is forgotten rather than kept. */
    Onboarding forgotten() {
        return new Onboarding(
                tenant,
                alias,
                mailDomain,
                organization,
                null,
                askedAt,
                new Refused(step(), Obstacle.ADMINISTRATOR_FORGOTTEN));
    }

    /** At once, with what was mended. What Keycloak lost is made anew from the first step. */
    Onboarding again(Instant now) {
        var from = obstacle() == Obstacle.ORGANISATION_GONE ? OnboardingStep.ORGANISATION : step();
        return new Onboarding(tenant, alias, mailDomain, organization, administrator, now, start(from, now));
    }

    Onboarding mended(KnownTenant as, String newAlias, @Nullable String newMailDomain) {
        return new Onboarding(as, newAlias, newMailDomain, organization, administrator, askedAt, progress);
    }

    Onboarding mended(Invitee other) {
        return new Onboarding(tenant, alias, mailDomain, organization, other, askedAt, progress);
    }

    @Nullable
    Obstacle obstacle() {
        return switch (progress) {
            case Underway underway -> underway.obstacle();
            case Refused refused -> refused.obstacle();
            case Done _ -> null;
        };
    }

    private Progress next(Instant now) {
        return start(step().next().orElseThrow(), now);
    }

    private static Progress start(OnboardingStep step, Instant now) {
        return new Underway(step, 0, null, now);
    }

    private Onboarding with(Progress other) {
        return new Onboarding(tenant, alias, mailDomain, organization, administrator, askedAt, other);
    }
}
