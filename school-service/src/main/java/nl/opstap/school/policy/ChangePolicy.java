package nl.opstap.school.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.IfMatch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the next version of the own policy. What the law limits, a school cannot widen. */
@Service
class ChangePolicy {
    private final KnownTenants register;
    private final Policies policies;
    private final Clock clock;

    ChangePolicy(KnownTenants register, Policies policies, Clock clock) {
        this.register = register;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    PolicyVersion handle(Actor actor, IfMatch seen, PolicyChange change) {
        if (!actor.hasAny("teamleider", "tenant-administrator")) {
            throw Problem.forbidden("role-missing");
        }
        var tenant = register.find(actor.tenant().id()).orElseThrow(Problem::notFound);
        var present = policies.current().orElseThrow(Problem::notFound);
        seen.mustBe(present.version());
        var old = present.policy();
        var policy = new Policy(
                old.tracks(),
                change.training(),
                change.phases(),
                old.maxDays(),
                change.nazorgMonths(),
                change.routeMonthsBefore(),
                change.routeMonthsAfter(),
                old.contractCopies(),
                change.reportWithinDays() == null ? old.reportWithinDays() : change.reportWithinDays());
        List<Problem.FieldError> violations = policy.violations();
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        var next = new PolicyVersion(present.version() + 1, LocalDate.now(clock), actor.name(), policy);
        policies.add(tenant, next);
        return next;
    }
}
