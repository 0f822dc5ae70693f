package nl.opstap.placement.klapper;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** What a student chose to show of earlier stages. */
@Component
class KlapperData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of(
                        "klapper_share", "placement_id in (select id from placement where student_id = :subject)")
                .goesWithItsParent());
    }
}
