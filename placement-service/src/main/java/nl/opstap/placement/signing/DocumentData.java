package nl.opstap.placement.signing;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** Contracts and certificates of a student, and who signed them. The check of a code stays: it names nobody. */
@Component
class DocumentData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("document", "student_id = :subject").goesWithItsParent(),
                PersonalTable.of("signature", "document_id in (select id from document where student_id = :subject)")
                        .goesWithItsParent(),
                PersonalTable.of(
                                "document_copy", "document_id in (select id from document where student_id = :subject)")
                        .without("pdf")
                        .goesWithItsParent(),
                PersonalTable.of(
                                "paper_signature",
                                "document_id in (select id from document where student_id = :subject)")
                        .without("scan")
                        .goesWithItsParent());
    }
}
