package nl.opstap.school.reports;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** What was reported of the stages of a student. */
@Component
class ReportData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("visit", "student_id = :subject").goesWithItsParent(),
                PersonalTable.of("report", "student_id = :subject")
                        .sealing("content")
                        .goesWithItsParent());
    }
}
