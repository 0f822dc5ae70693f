package nl.opstap.school.students;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.events.Outbox;
import nl.opstap.school.colleagues.Colleague;
import nl.opstap.school.colleagues.Colleagues;
import org.jspecify.annotations.Nullable;
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
        var age = adultOrNot(student);
        var saved = students.saveAndFlush(student);
        outbox.publish(event(
                saved,
                age,
                guardians.findByStudentIdOrderByName(student.id()),
                id -> colleagues.find(id).orElse(null)));
        return saved;
    }

    /** As {@link #save}, for hundreds at a time. */
    List<Student> saveAll(List<Student> all) {
        all.forEach(this::adultOrNot);
        var saved = students.saveAllAndFlush(all);
        var known = colleagues.all();
        var guardiansOf = guardians
                .findByStudentIdInOrderByName(saved.stream().map(Student::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Guardian::studentId));
        outbox.publishAll(saved.stream()
                .map(student -> event(
                        student,
                        student.age(LocalDate.now(clock)),
                        guardiansOf.getOrDefault(student.id(), List.of()),
                        id -> id == null ? null : known.get(id)))
                .toList());
        return saved;
    }

    private int adultOrNot(Student student) {
        var age = student.age(LocalDate.now(clock));
        student.publishedAsAdult(age >= GuardianRights.ADULT);
        return age;
    }

    private static StudentChanged event(
            Student student, int age, List<Guardian> guardians, Function<@Nullable UUID, @Nullable Colleague> find) {
        var mentor = find.apply(student.mentorId());
        var stagebegeleider = find.apply(student.stagebegeleiderId());
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
                mentor == null ? null : mentor.name(),
                student.stagebegeleiderId(),
                stagebegeleider == null ? null : stagebegeleider.name(),
                personal.municipalityId(),
                personal.homePostcode4(),
                schooling.expectedLeaving(),
                student.readiness(),
                informed(student, age, guardians),
                student.status().name(),
                student.direction(),
                schooling.crebo(),
                stagebegeleider == null ? null : stagebegeleider.phone());
    }

    private static List<nl.opstap.contracts.school.Guardian> informed(
            Student student, int age, List<Guardian> guardians) {
        return guardians.stream()
                .<nl.opstap.contracts.school.Guardian>mapMulti((guardian, out) -> {
                    var left = GuardianRights.of(guardian, student, age);
                    if (left.informed() && guardian.accountId() instanceof UUID account) {
                        out.accept(new nl.opstap.contracts.school.Guardian(account, guardian.name(), left.content()));
                    }
                })
                .toList();
    }
}
