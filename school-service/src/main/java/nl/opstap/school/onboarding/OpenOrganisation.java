package nl.opstap.school.onboarding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.policy.KnownTenant;
import nl.opstap.school.policy.KnownTenants;
import nl.opstap.school.policy.TenantKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down which organisation is to be opened; the steps follow by themselves. */
@Service
class OpenOrganisation {
    private final Operators operators;
    private final KnownTenants register;
    private final Onboardings onboardings;
    private final Clock clock;

    OpenOrganisation(Operators operators, KnownTenants register, Onboardings onboardings, Clock clock) {
        this.operators = operators;
        this.register = register;
        this.onboardings = onboardings;
        this.clock = clock;
    }

    @Transactional
    public Onboarding handle(Actor actor, OrganisationForm form) {
        operators.requireAble(actor);
        var id = Ids.next();
        refuseWhatDoesNotFit(form, id);
        var region = form.kind() == TenantKind.REGION ? id : Objects.requireNonNull(form.regionId());
        var onboarding = Onboarding.begin(
                new KnownTenant(
                        id, region, form.kind(), form.schoolType(), form.name().strip()),
                form.alias(),
                noneIfEmpty(form.mailDomain()),
                form.administrator().person(),
                clock.instant());
        onboardings.add(onboarding, actor);
        return onboarding;
    }

    private void refuseWhatDoesNotFit(OrganisationForm form, UUID id) {
        var errors = new ArrayList<FieldError>();
        if ((form.kind() == TenantKind.SCHOOL) != (form.schoolType() != null)) {
            errors.add(new FieldError("schoolType", "onboarding.school-type"));
        }
        if ((form.kind() == TenantKind.REGION) != (form.regionId() == null)) {
            errors.add(new FieldError(
                    "regionId", form.regionId() == null ? "onboarding.region" : "onboarding.region-of-region"));
        } else if (form.regionId() != null && !isRegion(form.regionId())) {
            errors.add(new FieldError("regionId", "onboarding.region"));
        }
        if (onboardings.hasAlias(form.alias(), id)) {
            errors.add(new FieldError("alias", "onboarding.alias"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(List.copyOf(errors));
        }
    }

    private boolean isRegion(UUID id) {
        return register.find(id)
                .filter(known -> known.kind() == TenantKind.REGION)
                .isPresent();
    }

    static @Nullable String noneIfEmpty(@Nullable String domain) {
        return domain == null || domain.isEmpty() ? null : domain;
    }
}
