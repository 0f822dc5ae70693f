package nl.opstap.school.retention;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** Holds and announcements go with the student; that a term erased somebody stays, by the number of the request. */
@Component
class RetentionData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("retention_hold", "student_id = :subject")
                        .sealing("reason", "lifted_because")
                        .goesWithItsParent(),
                PersonalTable.of("retention_due", "student_id = :subject").goesWithItsParent(),
                PersonalTable.of(
                                "retention_erasure",
                                "request_id in (select id from rights_request where student_id = :subject)")
                        .kept("Proof that a term was kept to: numbers only.")
                        .notShown("It is there once the student is not."));
    }
}
