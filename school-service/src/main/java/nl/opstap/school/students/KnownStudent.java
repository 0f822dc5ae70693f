package nl.opstap.school.students;

import java.util.UUID;

/**
 * A student as a list of the school can change him or her.
 *
 * @param form the form as it stands; parents and needs stay out of it, as no list brings them
 */
public record KnownStudent(UUID id, long version, boolean atSchool, StudentRequest form) {

    static KnownStudent of(Student student) {
        var personal = student.personal();
        var schooling = student.schooling();
        return new KnownStudent(
                student.id(),
                student.version(),
                student.status() == Status.ACTIVE,
                new StudentRequest(
                        student.localNumber(),
                        personal.givenName(),
                        personal.infix(),
                        personal.familyName(),
                        personal.birthDate(),
                        personal.homePostcode4(),
                        personal.municipalityId(),
                        schooling.classGroup(),
                        schooling.track(),
                        schooling.crebo(),
                        schooling.profile(),
                        schooling.mentorId(),
                        schooling.expectedLeaving(),
                        student.accountId(),
                        null,
                        null));
    }
}
