package nl.opstap.placement.logbook;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** What a student wrote of the days at work. */
@Component
class LogbookData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("logbook_entry", "student_id = :subject")
                        .sealing("told")
                        .goesWithItsParent(),
                PersonalTable.of(
                                "logbook_score",
                                "entry_id in (select id from logbook_entry where student_id = :subject)")
                        .goesWithItsParent());
    }
}
