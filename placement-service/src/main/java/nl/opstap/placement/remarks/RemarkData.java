package nl.opstap.placement.remarks;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** What parents said about the stages of a student. */
@Component
class RemarkData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of(
                        "parent_remark", "placement_id in (select id from placement where student_id = :subject)")
                .sealing("told", "answer")
                .goesWithItsParent());
    }
}
