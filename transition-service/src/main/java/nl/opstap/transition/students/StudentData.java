package nl.opstap.transition.students;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the school told of a student. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StudentData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("student", "id = :subject"),
                PersonalTable.of("guardian", "student_id = :subject").goesWithItsParent(),
                PersonalTable.of("consent", "student_id = :subject"));
    }
}
