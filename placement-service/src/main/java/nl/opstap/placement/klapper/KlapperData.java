package nl.opstap.placement.klapper;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** What a student chose to show of earlier stages, and the pages brought along from other schools. */
@Component
class KlapperData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of(
                                "klapper_share",
                                "placement_id in (select id from placement where student_id = :subject)")
                        .goesWithItsParent(),
                PersonalTable.of("klapper_page", "student_id = :subject"));
    }
}
