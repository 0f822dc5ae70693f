package nl.opstap.placement.discrimination;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** Reports of discrimination of a student. */
@Component
class ReportData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of(
                        "discrimination_report",
                        "placement_id in (select id from placement where student_id = :subject)")
                .sealing("told")
                .goesWithItsParent()
                .notShown("The student reads it on the own page; an overview may be asked and read by a parent."));
    }
}
