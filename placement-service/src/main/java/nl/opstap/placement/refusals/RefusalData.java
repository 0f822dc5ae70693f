package nl.opstap.placement.refusals;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** Why companies refused a student. */
@Component
class RefusalData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of(
                        "company_refusal", "placement_id in (select id from placement where student_id = :subject)")
                .sealing("explanation")
                .goesWithItsParent());
    }
}
