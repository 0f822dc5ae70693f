package nl.opstap.school.imports;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** The rows of lists in which a school brought a student. */
@Component
class ImportData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("import_row", "student_id = :subject").without("undo"));
    }
}
