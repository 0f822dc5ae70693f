package nl.opstap.placement.outflow;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** The way of a student from a plaatsingsstage to a job. */
@Component
class OutflowData implements PersonalData {
    private static final String OF_SUBJECT = "placement_id in (select id from placement where student_id = :subject)";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("outflow_plan", OF_SUBJECT).sealing("training").goesWithItsParent(),
                PersonalTable.of("outflow_requirement", OF_SUBJECT)
                        .sealing("requirement", "programme")
                        .goesWithItsParent(),
                PersonalTable.of("outflow_outcome", OF_SUBJECT)
                        .sealing("wage_subsidy", "job_agreement")
                        .goesWithItsParent());
    }
}
