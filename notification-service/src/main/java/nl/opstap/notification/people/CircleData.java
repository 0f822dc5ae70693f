package nl.opstap.notification.people;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Students, their circle, and the mail address a student logged in with. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CircleData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("student", "id = :subject"),
                PersonalTable.of("placement", "student_id = :subject")
                        .notShown("Only who guides the placement; the placement itself is shown by who keeps it."),
                PersonalTable.of("guardian", "student_id = :subject").goesWithItsParent(),
                PersonalTable.of("address", "account_id in (select account_id from student where id = :subject)"));
    }
}
