package nl.opstap.school.traject;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** The phases that were planned. */
@Component
class TrajectData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("traject_version", "student_id = :subject").goesWithItsParent());
    }
}
