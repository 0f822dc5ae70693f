package nl.opstap.school.direction;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** In which direction it was decided that a student goes on. */
@Component
class DirectionData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("direction_decision", "student_id = :subject")
                .sealing("motivation")
                .goesWithItsParent());
    }
}
