package nl.opstap.placement.allocation;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** In which rounds a student was put, and what they proposed. */
@Component
class AllocationData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of(
                        "round_entry", "placement_id in (select id from placement where student_id = :subject)")
                .sealing("tier")
                .goesWithItsParent());
    }
}
