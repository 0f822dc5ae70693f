package nl.opstap.school.coupling;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** Which reports of a student went to the LVS of the school, which has to erase its own. */
@Component
class MessageData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("lvs_message", "student_id = :subject").goesWithItsParent());
    }
}
