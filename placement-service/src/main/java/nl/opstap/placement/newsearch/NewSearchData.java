package nl.opstap.placement.newsearch;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** When another place was sought for a student, and why not. */
@Component
class NewSearchData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("new_search", "placement_id in (select id from placement where student_id = :subject)")
                        .sealing("explanation")
                        .goesWithItsParent());
    }
}
