package nl.opstap.placement.route;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** What student and parents said of the route. */
@Component
class RouteData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of(
                        "route_answer", "placement_id in (select id from placement where student_id = :subject)")
                .sealing("remark")
                .goesWithItsParent());
    }
}
