package nl.opstap.placement.closing;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** What was said about a job at the end of the stages of a student. */
@Component
class ClosingTalkData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of(
                        "closing_talk", "placement_id in (select id from placement where student_id = :subject)")
                .sealing("student_said", "company_said")
                .goesWithItsParent());
    }
}
