package nl.opstap.placement.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.ProblemChanged;
import nl.opstap.placement.escalation.EscalationController.ProblemStepRequest;
import nl.opstap.placement.escalation.ProblemCase.Ending;
import nl.opstap.placement.escalation.ProblemCase.Taken;
import nl.opstap.placement.placements.Edits;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementAccess.Opened;
import nl.opstap.placement.placements.PlacementAction;
import nl.opstap.placement.placements.PlacementState;
import nl.opstap.placement.placements.Steps;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A problem at the workplace, from the first word to a solution or another place, in the order of the school plan: a next
 * step only after the one before was taken, or skipped with a reason (PLA-70).
 */
@Service
class SolveProblem {
    private final PlacementAccess access;
    private final Cases cases;
    private final Steps steps;
    private final Outbox outbox;
    private final Clock clock;

    SolveProblem(PlacementAccess access, Cases cases, Steps steps, Outbox outbox, Clock clock) {
        this.access = access;
        this.cases = cases;
        this.steps = steps;
        this.outbox = outbox;
        this.clock = clock;
    }

    static boolean isRunning(Placement placement) {
        return placement.state() == PlacementState.RUNNING || placement.state() == PlacementState.CLOSING;
    }

    static boolean mayOpen(Party party) {
        return party.isStaff() || party == Party.STUDENT;
    }

    @Transactional
    void open(Actor actor, UUID placementId, @Nullable String text) {
        var opened = access.change(actor, placementId, "PROBLEM");
        if (!mayOpen(opened.party())) {
            throw Problem.forbidden("step-not-yours");
        }
        requireRunning(opened.placement());
        if (!cases.open(Ids.next(), placementId, opened.student().id(), text, opened.by(), Instant.now(clock))) {
            throw Problem.conflict("problem-open", Map.of());
        }
        tell(opened, actor, ProblemChanged.OPENED);
    }

    @Transactional
    void step(
            Actor actor,
            UUID placementId,
            UUID caseId,
            Step step,
            ProblemStepRequest request,
            @Nullable String ifMatch) {
        var opened = access.change(actor, placementId, "PROBLEM");
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        var problem = open(opened, caseId, ifMatch);
        refuse(step, request);
        if (!problem.isReady(step)) {
            throw Problem.conflict(
                    "problem-step-early", Map.of("before", step.before().orElseThrow()));
        }
        if (step == Step.OTHER_PLACE && request.skipped()) {
            throw Problem.conflict("problem-last-step", Map.of());
        }
        claim(problem);
        var now = Instant.now(clock);
        var today = LocalDate.now(clock);
        cases.take(
                caseId,
                opened.student().id(),
                step,
                new Taken(
                        request.day(),
                        request.skipped(),
                        request.note(),
                        opened.by().name()),
                opened.by(),
                now);
        cases.told(
                caseId,
                request.mentorTold() || step == Step.OTHER_PLACE ? today : null,
                request.parentsTold() || step == Step.OTHER_PLACE ? today : null);
        if (step == Step.OTHER_PLACE) {
            cases.close(caseId, Ending.OTHER_PLACE, opened.by(), now);
            // Everybody around the student hears that the stage was broken off.
            steps.take(opened.placement(), PlacementAction.BREAK_OFF, opened.by(), request.reason());
        } else {
            tell(opened, actor, ProblemChanged.STEP);
        }
    }

    @Transactional
    void solved(Actor actor, UUID placementId, UUID caseId, @Nullable String ifMatch) {
        var opened = access.change(actor, placementId, "PROBLEM");
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        var problem = open(opened, caseId, ifMatch);
        if (problem.steps().isEmpty()) {
            throw Problem.conflict("problem-untouched", Map.of());
        }
        claim(problem);
        cases.close(caseId, Ending.SOLVED, opened.by(), Instant.now(clock));
        tell(opened, actor, ProblemChanged.SOLVED);
    }

    private ProblemCase open(Opened opened, UUID caseId, @Nullable String ifMatch) {
        var problem = cases.find(caseId, opened.student().id())
                .filter(one -> one.placementId().equals(opened.placement().id()))
                .orElseThrow(Problem::notFound);
        Edits.require(ifMatch, problem.version());
        if (!problem.isOpen()) {
            throw Problem.conflict("problem-closed", Map.of());
        }
        requireRunning(opened.placement());
        return problem;
    }

    private void claim(ProblemCase problem) {
        if (!cases.touch(problem)) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", Map.of("version", problem.version()));
        }
    }

    private static void requireRunning(Placement placement) {
        if (!isRunning(placement)) {
            throw Problem.conflict("not-running", Map.of("state", placement.state()));
        }
    }

    private void refuse(Step step, ProblemStepRequest request) {
        var errors = new ArrayList<FieldError>();
        if (request.day().isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError("day", "problem.future"));
        }
        var note = request.note();
        if (request.skipped() && (note == null || note.isBlank())) {
            errors.add(new FieldError("note", "problem.skip"));
        }
        if (step == Step.OTHER_PLACE && request.reason() == null) {
            errors.add(new FieldError("reason", "problem.reason"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private void tell(Opened opened, Actor actor, String what) {
        outbox.publish(
                new ProblemChanged(opened.placement().id(), opened.student().id(), what, actor.id()));
    }
}
