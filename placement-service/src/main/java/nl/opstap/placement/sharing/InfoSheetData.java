package nl.opstap.placement.sharing;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** What a student may choose to tell a company. */
@Component
class InfoSheetData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("info_sheet_item", "student_id = :subject")
                .sealing("told")
                .goesWithItsParent());
    }
}
