package nl.opstap.placement.links;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** The links that were mailed about a student: each is about a placement, a document or an assessment. */
@Component
class LinkData implements PersonalData {
    private static final String SUBJECTS = """
            select id from placement where student_id = :subject
            union all select id from document where student_id = :subject
            union all select id from assessment where student_id = :subject
            union all select r.id from sick_report r
                join placement p on p.tenant_id = r.tenant_id and p.id = r.placement_id
                where p.student_id = :subject""";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("link_mail", "(subject_id = :subject or subject_id in (" + SUBJECTS + "))"),
                PersonalTable.of("scoped_link", "tenant_id = opstap_tenant() and subject_id in (" + SUBJECTS + ")")
                        .notShown("A key to a page; what is on the page is shown."));
    }
}
