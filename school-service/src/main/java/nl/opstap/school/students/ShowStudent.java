package nl.opstap.school.students;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.colleagues.Colleague;
import nl.opstap.school.colleagues.Colleagues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a student to who may see him or her. */
@Service
class ShowStudent {
    private final Dossiers dossiers;
    private final Students students;
    private final Guardians guardians;
    private final Colleagues colleagues;
    private final SupportNeeds needs;
    private final Clock clock;

    ShowStudent(
            Dossiers dossiers,
            Students students,
            Guardians guardians,
            Colleagues colleagues,
            SupportNeeds needs,
            Clock clock) {
        this.dossiers = dossiers;
        this.students = students;
        this.guardians = guardians;
        this.colleagues = colleagues;
        this.needs = needs;
        this.clock = clock;
    }

    /** With the version an edit has to name. */
    record Shown(long version, StudentAnswer answer) {}

    @Transactional
    Shown read(Actor actor, UUID id) {
        return show(actor, dossiers.open(actor, id, Right.SEE, AccessLog.Action.READ, "PROFILE"));
    }

    /** After an edit: the answer shows the student, the record of access is that of the edit. */
    @Transactional
    Shown edited(Actor actor, UUID id) {
        return show(actor, students.findById(id).orElseThrow());
    }

    /** The student behind this account, if it is one's. */
    @Transactional(readOnly = true)
    Optional<StudentFile> own(Actor actor) {
        return actor.has("student")
                ? students.findByAccountId(actor.id()).map(student -> dossiers.file(actor, student))
                : Optional.empty();
    }

    /** The children this parent is informed about today. */
    @Transactional(readOnly = true)
    List<StudentFile> children(Actor actor) {
        return actor.has("parent")
                ? guardians.findByAccountId(actor.id()).stream()
                        .flatMap(guardian -> students.findById(guardian.studentId()).stream())
                        .map(student -> dossiers.file(actor, student))
                        .filter(file -> file.rights().contains(Right.SEE))
                        .toList()
                : List.of();
    }

    private Shown show(Actor actor, Student student) {
        var today = LocalDate.now(clock);
        var age = student.age(today);
        var all = guardians.findByStudentIdOrderByName(student.id());
        var rights = StudentRights.of(actor, student, all, today);
        var personal = student.personal();
        var schooling = student.schooling();
        var answer = new StudentAnswer(
                student.id(),
                student.localNumber(),
                personal.givenName(),
                personal.infix(),
                personal.familyName(),
                student.displayName(),
                student.birthDate(),
                age,
                personal.homePostcode4(),
                personal.municipalityId(),
                schooling.classGroup(),
                student.track(),
                schooling.crebo(),
                student.profile(),
                student.phase(),
                student.mentorId(),
                colleagues.find(student.mentorId()).map(Colleague::name).orElse(null),
                student.stagebegeleiderId(),
                colleagues
                        .find(student.stagebegeleiderId())
                        .map(Colleague::name)
                        .orElse(null),
                student.assignedOn(),
                schooling.expectedLeaving(),
                student.accountId(),
                student.status(),
                student.leftOn(),
                student.readiness(),
                student.direction(),
                student.parentsInformed(),
                student.shieldedFromParents(),
                rights.contains(Right.SEE_CONTENT)
                        ? all.stream()
                                .map(guardian -> StudentAnswer.GuardianAnswer.of(
                                        guardian, GuardianRights.of(guardian, student, age)))
                                .toList()
                        : List.of(),
                rights.contains(Right.SEE_NEEDS) ? needs.of(student) : null,
                rights);
        return new Shown(student.version(), answer);
    }
}
