package nl.opstap.school.intake;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** The talks with a student. */
@Component
class TalkData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("intake_talk", "student_id = :subject")
                .sealing("content")
                .goesWithItsParent());
    }
}
