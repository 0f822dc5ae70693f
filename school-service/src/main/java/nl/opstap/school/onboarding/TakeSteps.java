package nl.opstap.school.onboarding;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.school.identity.IdentityAdministration;
import nl.opstap.school.identity.IdentityAdministration.Answer;
import nl.opstap.school.identity.Obstacle;
import nl.opstap.school.identity.RolesOfKind;
import nl.opstap.school.onboarding.Progress.Underway;
import nl.opstap.school.policy.OpenTenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes every onboarding as far as it goes, each step in a transaction of its own: what was done stays done when the next step
 * fails. When Keycloak gives no answer, the others wait for the next round too.
 */
@Component
public class TakeSteps {
    private static final Logger log = LoggerFactory.getLogger(TakeSteps.class);
    private static final int AT_ONCE = 50;

    private final Optional<IdentityAdministration> identity;
    private final Onboardings onboardings;
    private final OpenTenant openTenant;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate outside;

    TakeSteps(
            Optional<IdentityAdministration> identity,
            Onboardings onboardings,
            OpenTenant openTenant,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.identity = identity;
        this.onboardings = onboardings;
        this.openTenant = openTenant;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.outside = new TransactionTemplate(transactions);
        this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Scheduled(
            initialDelayString = "${opstap.onboarding.look-every:PT2S}",
            fixedDelayString = "${opstap.onboarding.look-every:PT2S}")
    public void run() {
        if (identity.isEmpty()) {
            return;
        }
        for (var task : Objects.requireNonNull(transaction.execute(_ -> onboardings.due(AT_ONCE)))) {
            var goOn = TenantScope.<Boolean, RuntimeException>call(task.tenant(), () -> advance(task.id()));
            if (!goOn) {
                return;
            }
        }
    }

    /** Whether Keycloak answers. */
    private boolean advance(UUID id) {
        Outcome outcome;
        do {
            outcome = oneStep(id);
        } while (outcome == Outcome.STEP_TAKEN);
        return outcome != Outcome.NO_ANSWER;
    }

    private enum Outcome {
        STEP_TAKEN,
        NO_MORE,
        NO_ANSWER
    }

    private Outcome oneStep(UUID id) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> onboardings
                    .lockForStep(id)
                    .map(onboarding -> keep(onboarding, take(onboarding)))
                    .orElse(Outcome.NO_MORE)));
        } catch (RuntimeException failure) {
            log.error("Onboarding {} waits because of a failure of our own", id, failure);
            transaction.executeWithoutResult(_ -> onboardings
                    .lockForStep(id)
                    .ifPresent(it -> onboardings.save(it.postponed(Obstacle.OWN_FAILURE, clock.instant()))));
            return Outcome.NO_MORE;
        }
    }

    private Onboarding take(Onboarding onboarding) {
        if (!onboarding.keptUntil().isAfter(clock.instant())) {
            return onboarding.forgotten();
        }
        var keycloak = identity.orElseThrow();
        var kind = onboarding.tenant().kind();
        return switch (onboarding.step()) {
            case ORGANISATION ->
                after(
                        onboarding,
                        keycloak.makeOrganization(onboarding.tenant(), onboarding.alias(), onboarding.mailDomain()),
                        id -> onboarding.made(id, clock.instant()));
            case ROLE_GROUPS ->
                after(
                        onboarding,
                        keycloak.makeGroups(onboarding.madeAs(), RolesOfKind.all(kind)),
                        _ -> onboarding.stepTaken(clock.instant()));
            case REGISTER -> enterRegister(onboarding);
            case ADMINISTRATOR -> invite(onboarding, keycloak);
        };
    }

    /** In the new tenant and outside this transaction, which belongs to the operator's. */
    private Onboarding enterRegister(Onboarding onboarding) {
        outside.executeWithoutResult(_ -> openTenant.handle(onboarding.tenant()));
        return onboarding.stepTaken(clock.instant());
    }

    private Onboarding invite(Onboarding onboarding, IdentityAdministration keycloak) {
        var person = onboarding.administrator();
        if (person == null) {
            return onboarding.refused(Obstacle.ADMINISTRATOR_FORGOTTEN);
        }
        var roles = RolesOfKind.ofFirstAdministrator(onboarding.tenant().kind());
        return after(
                onboarding,
                keycloak.invite(onboarding.madeAs(), person, roles),
                welcome -> onboarding.invited(welcome, clock.instant()));
    }

    private <T> Onboarding after(Onboarding before, Answer<T> answer, Function<T, Onboarding> taken) {
        return switch (answer) {
            case Answer.Done<T>(var value) -> taken.apply(value);
            case Answer.Refused<T>(var why) -> before.refused(why);
            case Answer.NoAnswer<T>(var why) -> before.postponed(why, clock.instant());
        };
    }

    private Outcome keep(Onboarding before, Onboarding after) {
        onboardings.save(after);
        var obstacle = after.obstacle();
        log.info("Onboarding {}: {} {}", before.id(), before.step(), obstacle == null ? "done" : obstacle);
        if (obstacle == Obstacle.NO_ANSWER) {
            return Outcome.NO_ANSWER;
        }
        return after.progress() instanceof Underway && obstacle == null ? Outcome.STEP_TAKEN : Outcome.NO_MORE;
    }
}
