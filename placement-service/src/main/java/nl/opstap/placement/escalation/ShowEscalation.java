package nl.opstap.placement.escalation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.opstap.placement.escalation.EscalationView.ProblemStepView;
import nl.opstap.placement.escalation.EscalationView.ProblemView;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementAccess.Opened;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the problems of a stage to the school and the student; a parent hears of them from the school. */
@Service
class ShowEscalation {
    private final PlacementAccess access;
    private final Cases cases;
    private final Calamities calamities;

    ShowEscalation(PlacementAccess access, Cases cases, Calamities calamities) {
        this.access = access;
        this.cases = cases;
        this.calamities = calamities;
    }

    @Transactional
    EscalationView of(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, "PROBLEM");
        if (opened.party() == Party.PARENT) {
            throw Problem.forbidden("problem-told-by-school");
        }
        var student = opened.student().id();
        var all = cases.of(placementId, student);
        var running = SolveProblem.isRunning(opened.placement());
        return new EscalationView(
                all.stream().map(one -> view(one, opened)).toList(),
                calamities.of(placementId, student),
                running && SolveProblem.mayOpen(opened.party()) && all.stream().noneMatch(ProblemCase::isOpen),
                running && SolveProblem.mayOpen(opened.party()));
    }

    private static ProblemView view(ProblemCase problem, Opened opened) {
        var editable = problem.isOpen() && opened.party().guides() && SolveProblem.isRunning(opened.placement());
        return new ProblemView(
                problem.id(),
                problem.version(),
                problem.text(),
                problem.byName(),
                problem.openedAt(),
                problem.mentorToldOn(),
                problem.parentsToldOn(),
                problem.ending(),
                problem.closedAt(),
                steps(problem, editable),
                editable);
    }

    private static List<ProblemStepView> steps(ProblemCase problem, boolean editable) {
        return Stream.of(Step.values())
                .map(step -> {
                    var taken = problem.steps().get(step);
                    return new ProblemStepView(
                            step,
                            taken == null ? null : taken.day(),
                            taken != null && taken.skipped(),
                            taken == null ? null : taken.note(),
                            taken == null ? null : taken.byName(),
                            editable && taken == null && problem.isReady(step));
                })
                .toList();
    }
}
