package nl.opstap.school.onboarding;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.school.policy.KnownTenants;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Opening organisations in every region, for the platform operator. */
@RestController
class OnboardingController {
    private final Operators operators;
    private final Onboardings onboardings;
    private final KnownTenants register;
    private final OpenOrganisation openOrganisation;
    private final TryAgain tryAgain;

    OnboardingController(
            Operators operators,
            Onboardings onboardings,
            KnownTenants register,
            OpenOrganisation openOrganisation,
            TryAgain tryAgain) {
        this.operators = operators;
        this.onboardings = onboardings;
        this.register = register;
        this.openOrganisation = openOrganisation;
        this.tryAgain = tryAgain;
    }

    /** @param available whether this installation can open organisations from here */
    record OnboardingList(boolean available, List<OnboardingAnswer> items) {}

    @GetMapping("/v1/onboardings")
    @Transactional(readOnly = true)
    OnboardingList all(Actor actor) {
        operators.require(actor);
        var own = onboardings.all();
        var ids = own.stream().map(Onboarding::id).collect(Collectors.toSet());
        var items = new ArrayList<>(own.stream().map(OnboardingAnswer::of).toList());
        register.all().stream()
                .filter(known -> !ids.contains(known.id()))
                .map(OnboardingAnswer::of)
                .forEach(items::add);
        items.sort(Comparator.comparing(OnboardingAnswer::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(OnboardingAnswer::id));
        return new OnboardingList(operators.canOpen(), items);
    }

    @GetMapping("/v1/onboardings/{id}")
    @Transactional(readOnly = true)
    OnboardingAnswer one(@PathVariable UUID id, Actor actor) {
        operators.require(actor);
        return onboardings
                .find(id)
                .map(OnboardingAnswer::of)
                .or(() -> register.find(id).map(OnboardingAnswer::of))
                .orElseThrow(Problem::notFound);
    }

    @PostMapping("/v1/onboardings")
    @Idempotent
    ResponseEntity<OnboardingAnswer> open(@Valid @RequestBody OrganisationForm form, Actor actor) {
        return accepted(openOrganisation.handle(actor, form));
    }

    @PostMapping("/v1/onboardings/{id}/retry")
    @Idempotent
    ResponseEntity<OnboardingAnswer> again(
            @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable OrganisationMend mend, Actor actor) {
        return accepted(tryAgain.handle(actor, id, mend == null ? OrganisationMend.NOTHING : mend));
    }

    private static ResponseEntity<OnboardingAnswer> accepted(Onboarding onboarding) {
        return ResponseEntity.accepted()
                .location(URI.create("/v1/onboardings/" + onboarding.id()))
                .body(OnboardingAnswer.of(onboarding));
    }
}
