package nl.opstap.school.dossier;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** Who looked into the dossier. */
@Component
class AccessData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("dossier_line", "subject_id = :subject")
                .kept("Answers who saw the data; it names the student by id only."));
    }
}
