package nl.opstap.placement.escalation;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** What did not go well in the stages of a student. */
@Component
class EscalationData implements PersonalData {
    private static final String OF_SUBJECT = "placement_id in (select id from placement where student_id = :subject)";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("problem_case", OF_SUBJECT).sealing("told").goesWithItsParent(),
                PersonalTable.of("problem_step", "case_id in (select id from problem_case where " + OF_SUBJECT + ")")
                        .sealing("note")
                        .goesWithItsParent(),
                PersonalTable.of("calamity", OF_SUBJECT).sealing("told").goesWithItsParent());
    }
}
