package nl.opstap.company.proposals;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/**
 * What a student proposed, and the parents of that student. A company that came of it stays: it is a company. A parent of
 * two students at the school keeps what he or she proposed until both are erased.
 */
@Component
class ProposalData implements PersonalData {
    private static final String PROPOSALS = """
            (subject_id = :subject or subject_id in (
                select a.account_id from proposer_account a
                where a.student_id = :subject and not exists (
                    select from proposer_account o where o.account_id = a.account_id and o.student_id <> :subject)))""";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("proposer_account", "student_id = :subject")
                        .notShown("Which accounts belong to a student; school-service shows them."),
                PersonalTable.of("company_proposal", PROPOSALS).without("name_key", "region_id", "version"));
    }
}
