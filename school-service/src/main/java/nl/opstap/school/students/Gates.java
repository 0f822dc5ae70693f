package nl.opstap.school.students;

import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.opstap.contracts.school.Readiness;
import nl.opstap.platform.problems.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Marks the gates before an external stage as passed, and tells who waits for them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Gates {
    private final Students students;
    private final PublishStudent publish;

    Gates(Students students, PublishStudent publish) {
        this.students = students;
        this.publish = publish;
    }

    public void aanmeldingSubmitted(UUID studentId) {
        pass(studentId, old -> new Readiness(true, old.trainingStarted(), old.intakeHeld(), old.ready()));
    }

    public void trainingStarted(UUID studentId) {
        pass(studentId, old -> new Readiness(old.registered(), true, old.intakeHeld(), old.ready()));
    }

    public void intakeHeld(UUID studentId) {
        pass(studentId, old -> new Readiness(old.registered(), old.trainingStarted(), true, old.ready()));
    }

    public void readinessDecided(UUID studentId, boolean ready) {
        pass(studentId, old -> new Readiness(old.registered(), old.trainingStarted(), old.intakeHeld(), ready));
    }

    /** With a direction the way to a stage that prepares for work is open (SCH-60). */
    public void directionDecided(UUID studentId, String sector) {
        var student = students.findById(studentId).orElseThrow(Problem::notFound);
        if (!sector.equals(student.direction())) {
            student.headTo(sector);
            publish.save(student);
        }
    }

    private void pass(UUID studentId, UnaryOperator<Readiness> gate) {
        var student = students.findById(studentId).orElseThrow(Problem::notFound);
        var reached = gate.apply(student.readiness());
        if (!reached.equals(student.readiness())) {
            student.gates(reached);
            publish.save(student);
        }
    }
}
