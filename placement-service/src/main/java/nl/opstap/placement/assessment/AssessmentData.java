package nl.opstap.placement.assessment;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** How a student was judged. */
@Component
class AssessmentData implements PersonalData {
    private static final String OF_SUBJECT = "assessment_id in (select id from assessment where student_id = :subject)";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("assessment", "student_id = :subject").goesWithItsParent(),
                PersonalTable.of("assessment_part", OF_SUBJECT)
                        .sealing("remark")
                        .goesWithItsParent(),
                PersonalTable.of(
                                "assessment_score",
                                "part_id in (select id from assessment_part where " + OF_SUBJECT + ")")
                        .goesWithItsParent());
    }
}
