package nl.opstap.school.training;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** How far a student is in the training. */
@Component
class TrainingData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("training_module", "student_id = :subject").goesWithItsParent());
    }
}
