package nl.opstap.school.aanmelding;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** The form for an external stage and the goals in it. */
@Component
class AanmeldingData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("aanmelding", "student_id = :subject")
                        .sealing("content")
                        .goesWithItsParent(),
                PersonalTable.of(
                                "aanmelding_goal",
                                "aanmelding_id in (select id from aanmelding where student_id = :subject)")
                        .goesWithItsParent());
    }
}
