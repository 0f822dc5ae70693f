package nl.opstap.school.onboarding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.policy.KnownTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the step that waits or was refused at once, with what had to change. What a step already did cannot change here. */
@Service
class TryAgain {
    private final Operators operators;
    private final Onboardings onboardings;
    private final Clock clock;

    TryAgain(Operators operators, Onboardings onboardings, Clock clock) {
        this.operators = operators;
        this.onboardings = onboardings;
        this.clock = clock;
    }

    @Transactional
    public Onboarding handle(Actor actor, UUID id, OrganisationMend mend) {
        operators.requireAble(actor);
        var onboarding = onboardings.lock(id).orElseThrow(Problem::notFound);
        if (onboarding.isDone()) {
            throw Problem.conflict("onboarding-done", Map.of());
        }
        refuseWhatDoesNotFit(onboarding, mend);
        var mended = mended(onboarding, mend).again(clock.instant());
        onboardings.save(mended);
        return mended;
    }

    private void refuseWhatDoesNotFit(Onboarding onboarding, OrganisationMend mend) {
        var errors = new ArrayList<FieldError>();
        if (mend.changesOrganisation() && onboarding.step() != OnboardingStep.ORGANISATION) {
            errors.add(new FieldError(mend.alias() == null ? "name" : "alias", "onboarding.made-already"));
        }
        if (mend.alias() != null && onboardings.hasAlias(mend.alias(), onboarding.id())) {
            errors.add(new FieldError("alias", "onboarding.alias"));
        }
        if (onboarding.administrator() == null && mend.administrator() == null) {
            errors.add(new FieldError("administrator.email", "onboarding.administrator"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(List.copyOf(errors));
        }
    }

    private static Onboarding mended(Onboarding onboarding, OrganisationMend mend) {
        var was = onboarding.tenant();
        var mended = onboarding.mended(
                mend.name() == null
                        ? was
                        : new KnownTenant(
                                was.id(),
                                was.region(),
                                was.kind(),
                                was.schoolType(),
                                mend.name().strip()),
                mend.alias() == null ? onboarding.alias() : mend.alias(),
                mend.mailDomain() == null ? onboarding.mailDomain() : OpenOrganisation.noneIfEmpty(mend.mailDomain()));
        return mend.administrator() == null
                ? mended
                : mended.mended(mend.administrator().person());
    }
}
