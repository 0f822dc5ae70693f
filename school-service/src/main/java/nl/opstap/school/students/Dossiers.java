package nl.opstap.school.students;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to a student: whoever passes has the right to, and is recorded (GW-30). A student of somebody else and a
 * student who does not exist give the same answer.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Dossiers {
    private final Students students;
    private final Guardians guardians;
    private final AccessLog access;
    private final Clock clock;

    Dossiers(Students students, Guardians guardians, AccessLog access, Clock clock) {
        this.students = students;
        this.guardians = guardians;
        this.access = access;
        this.clock = clock;
    }

    public StudentFile read(Actor actor, UUID studentId, Right right, String item) {
        return file(actor, open(actor, studentId, right, AccessLog.Action.READ, item));
    }

    public StudentFile change(Actor actor, UUID studentId, Right right, String item) {
        return file(actor, open(actor, studentId, right, AccessLog.Action.CHANGE, item));
    }

    /** For who takes a copy of it away. */
    public void export(Actor actor, UUID studentId, Right right, String item) {
        open(actor, studentId, right, AccessLog.Action.EXPORT, item);
    }

    /** For who prints a page about the student; who may nothing with the student has no page to print. */
    public void print(Actor actor, UUID studentId, String item) {
        var student = students.findById(studentId).orElseThrow(Problem::notFound);
        if (rights(actor, student).isEmpty()) {
            throw Problem.notFound();
        }
        access.record(studentId, AccessLog.Action.PRINT, item, purpose(actor, student));
    }

    /** The student with this number at this school; whoever asks passes the door afterwards. */
    public Optional<UUID> withLocalNumber(String localNumber) {
        return students.findByLocalNumber(localNumber).map(Student::id);
    }

    /** For who looks into the log of a dossier and needs not be able to see the dossier itself. */
    public void readLog(Actor actor, UUID studentId) {
        open(actor, studentId, Right.READ_ACCESS_LOG, AccessLog.Action.READ, "ACCESS_LOG");
    }

    Student open(Actor actor, UUID studentId, Right right, AccessLog.Action action, String item) {
        var student = students.findById(studentId).orElseThrow(Problem::notFound);
        var rights = rights(actor, student);
        if (rights.isEmpty()) {
            throw Problem.notFound();
        }
        if (!rights.contains(right)) {
            throw Problem.forbidden("right-missing");
        }
        access.record(studentId, action, item, purpose(actor, student));
        return student;
    }

    private Set<Right> rights(Actor actor, Student student) {
        return StudentRights.of(actor, student, guardians.findByStudentIdOrderByName(student.id()), today());
    }

    StudentFile file(Actor actor, Student student) {
        return new StudentFile(
                student.id(),
                student.personal().givenName(),
                student.displayName(),
                student.age(today()),
                student.profile(),
                student.phase(),
                student.mentorId(),
                student.stagebegeleiderId(),
                student.readiness(),
                student.direction(),
                rights(actor, student));
    }

    private static String purpose(Actor actor, Student student) {
        if (actor.id().equals(student.accountId())) {
            return "OWN_DATA";
        }
        return actor.has("parent") ? "PARENT" : actor.has("privacy-officer") ? "OVERSIGHT" : "GUIDANCE";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
