package nl.opstap.placement.guidance;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** How a student was guided, and what came of it. */
@Component
class GuidanceData implements PersonalData {
    private static final String OF_SUBJECT = "placement_id in (select id from placement where student_id = :subject)";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("start_talk", OF_SUBJECT).sealing("deviation").goesWithItsParent(),
                PersonalTable.of("guidance_moment", OF_SUBJECT)
                        .sealing("outcome")
                        .goesWithItsParent(),
                PersonalTable.of(
                                "guidance_signal",
                                "moment_id in (select id from guidance_moment where " + OF_SUBJECT + ")")
                        .sealing("remark")
                        .goesWithItsParent());
    }
}
