package nl.opstap.school.students;

import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.school.SupportNeed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The support needs of a student, for a feature that opened the dossier before it asks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StudentNeeds {
    private final Students students;
    private final SupportNeeds needs;

    StudentNeeds(Students students, SupportNeeds needs) {
        this.students = students;
        this.needs = needs;
    }

    public List<SupportNeed> of(UUID studentId) {
        return students.findById(studentId).map(needs::of).orElse(List.of());
    }
}
