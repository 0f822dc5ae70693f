package nl.opstap.placement.pulse;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** How a student said the weeks went. */
@Component
class PulseData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("pulse", "placement_id in (select id from placement where student_id = :subject)")
                        .sealing("faces")
                        .goesWithItsParent());
    }
}
