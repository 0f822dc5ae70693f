package nl.opstap.placement.outflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.OutflowDecided;
import nl.opstap.placement.outflow.Outcome.Contract;
import nl.opstap.placement.outflow.OutflowView.OutflowOutcome;
import nl.opstap.placement.outflow.OutflowView.OutflowPlan;
import nl.opstap.placement.placements.Edits;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementAccess.Opened;
import nl.opstap.placement.placements.PlacementState;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * During a plaatsingsstage the stagebegeleider writes down what the future employer asks and what school does for it
 * (PLA-91), and at its end whether a contract comes of it (PLA-92).
 */
@Service
class WorkTowardsJob {
    private static final String ITEM = "OUTFLOW";
    private static final int PLACING = 4;

    private final PlacementAccess access;
    private final Plans plans;
    private final Outcomes outcomes;
    private final Outbox outbox;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    WorkTowardsJob(
            PlacementAccess access,
            Plans plans,
            Outcomes outcomes,
            Outbox outbox,
            ApplicationEventPublisher inside,
            Clock clock) {
        this.access = access;
        this.plans = plans;
        this.outcomes = outcomes;
        this.outbox = outbox;
        this.inside = inside;
        this.clock = clock;
    }

    @Transactional
    void plan(
            Actor actor,
            UUID placementId,
            List<Requirement> requirements,
            @Nullable String training,
            @Nullable LocalDate trainingFrom,
            @Nullable String ifMatch) {
        var opened = require(actor, placementId);
        if (!mayPlan(opened.placement())) {
            throw notNow(opened.placement());
        }
        if (trainingFrom != null && (training == null || training.isBlank())) {
            throw Problem.invalid(List.of(new FieldError("training", "outflow.training")));
        }
        var student = opened.student().id();
        var seen = plans.of(placementId, student).map(Plans.Plan::version).orElse(0);
        Edits.require(ifMatch, seen);
        if (!plans.write(
                placementId, student, seen, requirements, training, trainingFrom, opened.by(), Instant.now(clock))) {
            throw changed(seen);
        }
    }

    @Transactional
    void decide(Actor actor, UUID placementId, Ending ending, @Nullable Contract contract, @Nullable String ifMatch) {
        var opened = require(actor, placementId);
        var placement = opened.placement();
        if (!mayDecide(placement)) {
            throw notNow(placement);
        }
        if ((ending == Ending.CONTRACT) != (contract != null)) {
            throw Problem.invalid(List.of(new FieldError("contract", "outflow.contract")));
        }
        var student = opened.student().id();
        var seen = outcomes.of(placementId, student).map(Outcome::version).orElse(0);
        Edits.require(ifMatch, seen);
        if (!outcomes.write(placementId, student, seen, ending, contract, opened.by(), Instant.now(clock))) {
            throw changed(seen);
        }
        inside.publishEvent(new OutflowKnown(placement, ending == Ending.CONTRACT, opened.by()));
        outbox.publish(new OutflowDecided(
                placementId,
                student,
                ending == Ending.CONTRACT ? OutflowDecided.EMPLOYMENT_CONTRACT : OutflowDecided.NOT_HERE,
                placement.companyId(),
                contract == null ? null : contract.type().name(),
                contract == null ? null : contract.hoursPerWeek(),
                contract == null ? null : contract.startsOn()));
    }

    @Transactional
    OutflowView show(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, ITEM);
        var placement = opened.placement();
        if (placement.phase() != PLACING || opened.isShielded()) {
            return new OutflowView(
                    placement.phase() == PLACING,
                    OutflowPlan.NONE,
                    OutflowOutcome.NONE,
                    false,
                    false,
                    opened.isShielded());
        }
        var student = opened.student().id();
        var guides = opened.party().guides();
        return new OutflowView(
                true,
                plans.of(placementId, student).map(WorkTowardsJob::view).orElse(OutflowPlan.NONE),
                outcomes.of(placementId, student)
                        .map(outcome -> view(outcome, guides || opened.party() == Party.STUDENT))
                        .orElse(OutflowOutcome.NONE),
                guides && mayPlan(placement),
                guides && mayDecide(placement),
                false);
    }

    private Opened require(Actor actor, UUID placementId) {
        var opened = access.change(actor, placementId, ITEM);
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        return opened;
    }

    private static boolean mayPlan(Placement placement) {
        return placement.phase() == PLACING
                && (placement.state() == PlacementState.RUNNING || placement.state() == PlacementState.CLOSING);
    }

    /** Also afterwards: a contract is often signed when the stage is over. */
    private static boolean mayDecide(Placement placement) {
        return mayPlan(placement) || (placement.phase() == PLACING && placement.state() == PlacementState.COMPLETED);
    }

    private static Problem notNow(Placement placement) {
        return Problem.conflict("outflow-not-now", Map.of("phase", placement.phase(), "state", placement.state()));
    }

    private static Problem changed(int seen) {
        return Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", Map.of("version", seen));
    }

    private static OutflowPlan view(Plans.Plan plan) {
        return new OutflowPlan(
                plan.version(), plan.requirements(), plan.training(), plan.trainingFrom(), plan.byName());
    }

    private static OutflowOutcome view(Outcome outcome, boolean instruments) {
        var contract = outcome.contract();
        return contract == null
                ? new OutflowOutcome(
                        outcome.version(), outcome.ending(), null, null, null, null, null, outcome.byName())
                : new OutflowOutcome(
                        outcome.version(),
                        outcome.ending(),
                        contract.type(),
                        contract.hoursPerWeek(),
                        contract.startsOn(),
                        instruments ? contract.wageSubsidy() : null,
                        instruments ? contract.jobAgreement() : null,
                        outcome.byName());
    }
}
