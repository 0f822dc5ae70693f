package nl.opstap.placement.seats;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** The seats that were asked for a student. */
@Component
class SeatData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of(
                        "seat_request", "placement_id in (select id from placement where student_id = :subject)")
                .goesWithItsParent());
    }
}
