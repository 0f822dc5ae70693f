package nl.opstap.school.rights;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** The requests themselves: proof that they were answered, without the person and without what was answered. */
@Component
class RightsData implements PersonalData {
    private static final String OF_SUBJECT =
            "request_id in (select id from rights_request where student_id = :subject)";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("rights_request", "student_id = :subject")
                        .without("private_key")
                        .blanked("""
                                reason = null, private_key = null,
                                state = case when kind = 'EXPORT' then 'REMOVED' else state end""", "Proof that the request was answered, by ids only."),
                PersonalTable.of("rights_answer", OF_SUBJECT)
                        .kept("Which service answered when.")
                        .notShown("The request itself shows it."),
                PersonalTable.of("rights_part", OF_SUBJECT).notShown("It is the export."),
                PersonalTable.of("rights_receipt", OF_SUBJECT)
                        .kept("The receipt: numbers only.")
                        .notShown("The request itself shows it."),
                PersonalTable.of("correction", "student_id = :subject")
                        .sealing("wrong", "answer")
                        .goesWithItsParent());
    }
}
