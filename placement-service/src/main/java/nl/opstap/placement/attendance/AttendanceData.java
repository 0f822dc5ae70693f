package nl.opstap.placement.attendance;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** When a student was at the company, ill or away. */
@Component
class AttendanceData implements PersonalData {
    private static final String OF_SUBJECT = "placement_id in (select id from placement where student_id = :subject)";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("attendance", OF_SUBJECT).goesWithItsParent(),
                PersonalTable.of("sick_report", OF_SUBJECT).goesWithItsParent());
    }
}
