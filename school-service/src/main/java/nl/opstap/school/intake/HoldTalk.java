package nl.opstap.school.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Gates;
import nl.opstap.school.students.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The student's own stagebegeleider records a talk; the first one is the intake and answers the aanmelding (SCH-14). */
@Service
public class HoldTalk {
    private final Dossiers dossiers;
    private final IntakeTalks talks;
    private final Gates gates;
    private final Clock clock;

    HoldTalk(Dossiers dossiers, IntakeTalks talks, Gates gates, Clock clock) {
        this.dossiers = dossiers;
        this.talks = talks;
        this.gates = gates;
        this.clock = clock;
    }

    @Transactional
    public IntakeTalk handle(Actor actor, UUID studentId, Talk talk) {
        var student = dossiers.change(actor, studentId, Right.HOLD_TALK, "INTAKE");
        if (!student.readiness().registered()) {
            throw Problem.conflict("aanmelding-missing", java.util.Map.of());
        }
        if (talk.heldOn().isAfter(LocalDate.now(clock))) {
            throw Problem.invalid(List.of(new FieldError("heldOn", "Het gesprek kan niet in de toekomst liggen.")));
        }
        var held = new IntakeTalk(
                Ids.next(), actor.name(), talk.heldOn(), student.readiness().intakeHeld(), talk);
        talks.add(actor, held.id(), studentId, held.followUp(), talk);
        gates.intakeHeld(studentId);
        return held;
    }
}
