package nl.opstap.placement.stagereport;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** What was said of a student in the eindgesprekken, and what stands in the reports. */
@Component
class StageReportData implements PersonalData {
    private static final String OF_SUBJECT = "placement_id in (select id from placement where student_id = :subject)";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("final_talk", OF_SUBJECT).sealing("next_step").goesWithItsParent(),
                PersonalTable.of("final_talk_goal", OF_SUBJECT)
                        .sealing("remark")
                        .goesWithItsParent(),
                PersonalTable.of("stage_report_choice", OF_SUBJECT).goesWithItsParent());
    }
}
