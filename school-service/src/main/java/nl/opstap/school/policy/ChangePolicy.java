package nl.opstap.school.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.IfMatch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the next version of the own policy. What the law limits, a school cannot widen. */
@Service
class ChangePolicy {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

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
        var latest = policies.latest().orElseThrow(Problem::notFound);
        seen.mustBe(latest.version());
        var old = latest.policy();
        var policy = new Policy(
                old.tracks(),
                change.training(),
                change.phases(),
                old.maxDays(),
                change.nazorgMonths(),
                change.routeMonthsBefore(),
                change.routeMonthsAfter(),
                old.contractCopies(),
                change.reportWithinDays() == null ? old.reportWithinDays() : change.reportWithinDays(),
                change.contacts() == null ? old.contacts() : change.contacts());
        var today = LocalDate.now(clock);
        var validFrom = change.validFrom() == null ? today : change.validFrom();
        var violations = new ArrayList<>(policy.violations());
        violations.addAll(overlap(validFrom, latest, today));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        var next = new PolicyVersion(latest.version() + 1, validFrom, actor.name(), policy);
        policies.add(tenant, next);
        return next;
    }

    /** Versions follow each other: none changes the past, and none starts before the one that was decided last. */
    private static List<FieldError> overlap(LocalDate validFrom, PolicyVersion latest, LocalDate today) {
        if (validFrom.isBefore(today)) {
            return List.of(new FieldError("validFrom", "Een nieuwe versie kan niet in het verleden beginnen."));
        }
        var first = latest.validFrom().isAfter(today) ? latest.validFrom().plusDays(1) : today;
        return validFrom.isBefore(first)
                ? List.of(new FieldError(
                        "validFrom",
                        "Versie %d begint op %s. Kies een latere dag, anders gelden er twee versies tegelijk."
                                .formatted(latest.version(), DAY.format(latest.validFrom()))))
                : List.of();
    }
}
