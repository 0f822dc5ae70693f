package nl.opstap.school.students;

import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The student, to whom nearly everything of this service refers. The others hear of the erasure by a tombstone as well. */
@Component
@Order(1)
class StudentData implements PersonalData {
    private final Outbox outbox;

    StudentData(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("student", "id = :subject").sealing("support_needs"),
                PersonalTable.of("guardian", "student_id = :subject")
                        .without("email")
                        .goesWithItsParent(),
                PersonalTable.of("student_change", "student_id = :subject").goesWithItsParent(),
                PersonalTable.of("student_home", "student_id = :subject and tenant_id = opstap_tenant()")
                        .notShown("Says only which school it is."));
    }

    @Override
    public void beforeErasing(UUID subject) {
        outbox.erase(StudentChanged.class, subject);
    }
}
