package nl.opstap.school.readiness;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** The decisions whether a student is ready. */
@Component
class DecisionData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("readiness_decision", "student_id = :subject")
                .sealing("evidence")
                .goesWithItsParent());
    }
}
