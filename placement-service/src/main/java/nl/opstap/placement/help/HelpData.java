package nl.opstap.placement.help;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** Which help was asked for a student. */
@Component
class HelpData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of(
                        "help_request", "placement_id in (select id from placement where student_id = :subject)")
                .goesWithItsParent());
    }
}
