package nl.opstap.school.students;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.events.Outbox;
import nl.opstap.school.colleagues.Colleague;
import nl.opstap.school.colleagues.Colleagues;
import org.springframework.stereotype.Component;

/** Saves a student and tells the other services what they need of it. */
@Component
class PublishStudent {
    private final Students students;
    private final Guardians guardians;
    private final Colleagues colleagues;
    private final Outbox outbox;
    private final Clock clock;

    PublishStudent(Students students, Guardians guardians, Colleagues colleagues, Outbox outbox, Clock clock) {
        this.students = students;
        this.guardians = guardians;
        this.colleagues = colleagues;
        this.outbox = outbox;
        this.clock = clock;
    }

    Student save(Student student) {
        var age = student.age(LocalDate.now(clock));
        student.publishedAsAdult(age >= GuardianRights.ADULT);
        var saved = students.saveAndFlush(student);
        outbox.publish(event(saved, age));
        return saved;
    }

    private StudentChanged event(Student student, int age) {
        var personal = student.personal();
        var schooling = student.schooling();
        return new StudentChanged(
                student.id(),
                student.accountId(),
                student.displayName(),
                student.birthDate(),
                schooling.classGroup(),
                student.track().name(),
                student.profile().name(),
                student.phase(),
                student.mentorId(),
                colleagues.find(student.mentorId()).map(Colleague::name).orElse(null),
                student.stagebegeleiderId(),
                colleagues
                        .find(student.stagebegeleiderId())
                        .map(Colleague::name)
                        .orElse(null),
                personal.municipalityId(),
                personal.homePostcode4(),
                schooling.expectedLeaving(),
                student.readiness(),
                informed(student, age),
                student.status().name(),
                student.direction());
    }

    private List<nl.opstap.contracts.school.Guardian> informed(Student student, int age) {
        return guardians.findByStudentIdOrderByName(student.id()).stream()
                .filter(guardian -> GuardianRights.of(guardian, student, age).informed())
                .<nl.opstap.contracts.school.Guardian>mapMulti((guardian, out) -> {
                    if (guardian.accountId() instanceof UUID account) {
                        out.accept(new nl.opstap.contracts.school.Guardian(account, guardian.name()));
                    }
                })
                .toList();
    }
}
