package nl.opstap.placement.talks;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** When a company was told of a student, and what. */
@Component
class TalkData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("talk", "placement_id in (select id from placement where student_id = :subject)")
                        .goesWithItsParent());
    }
}
