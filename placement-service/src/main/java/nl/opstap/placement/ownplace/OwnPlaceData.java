package nl.opstap.placement.ownplace;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** Which places a student proposed. */
@Component
class OwnPlaceData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("own_place", "student_id = :subject")
                .sealing("company", "town", "work", "contact", "why_not")
                .goesWithItsParent());
    }
}
