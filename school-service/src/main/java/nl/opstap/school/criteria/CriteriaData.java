package nl.opstap.school.criteria;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** How a student did on the criteria of stagegeschikt. */
@Component
class CriteriaData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("criteria_score", "student_id = :subject")
                .sealing("remark")
                .goesWithItsParent());
    }
}
