package nl.opstap.school.stages;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** The stages of a student, as placement-service told of them. */
@Component
class StageData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("stage", "student_id = :subject").notShown("The placement itself shows it."));
    }
}
