package nl.opstap.school.direction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.colleagues.Colleagues;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Gates;
import nl.opstap.school.students.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The student's stagebegeleider records the direction, with mentor, student and parents as named participants (SCH-60).
 * It opens the way to a stage that prepares for work.
 */
@Service
class DecideDirection {
    private static final int ADULT = 18;

    private final Dossiers dossiers;
    private final Colleagues colleagues;
    private final DirectionDecisions decisions;
    private final Gates gates;
    private final Clock clock;

    DecideDirection(Dossiers dossiers, Colleagues colleagues, DirectionDecisions decisions, Gates gates, Clock clock) {
        this.dossiers = dossiers;
        this.colleagues = colleagues;
        this.decisions = decisions;
        this.gates = gates;
        this.clock = clock;
    }

    @Transactional
    DirectionDecision handle(Actor actor, UUID studentId, DirectionRequest request) {
        var student = dossiers.change(actor, studentId, Right.DECIDE_DIRECTION, "DIRECTION");
        if (!student.readiness().ready()) {
            throw Problem.conflict("direction-too-early", java.util.Map.of());
        }
        if (request.decidedOn().isAfter(LocalDate.now(clock))) {
            throw invalid("decidedOn", "De datum kan niet in de toekomst liggen.");
        }
        var mentor = colleagues
                .find(student.mentorId())
                .filter(colleague -> !colleague.id().equals(actor.id()))
                .orElseThrow(
                        () -> invalid("decidedOn", "Deze leerling heeft geen andere mentor om mee te overleggen."));
        var parents = request.parents() == null ? List.<String>of() : request.parents();
        if (parents.isEmpty() && student.age() < ADULT) {
            throw invalid("parents", "Noem de ouder of verzorger die meedeed. De leerling is nog geen 18.");
        }
        var decision = new DirectionDecision(
                Ids.next(),
                request.direction(),
                request.decidedOn(),
                actor.name(),
                mentor.name(),
                parents,
                request.motivation());
        decisions.add(studentId, actor.id(), mentor.id(), decision);
        gates.directionDecided(studentId, decision.direction());
        return decision;
    }

    private static Problem invalid(String field, String message) {
        return Problem.invalid(List.of(new FieldError(field, message)));
    }
}
