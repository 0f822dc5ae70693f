package nl.opstap.placement.contract;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** How the stages of a student were agreed otherwise while they ran, and what companies said of a contract. */
@Component
class AmendmentData implements PersonalData {
    private static final String DOCUMENTS = "document_id in (select id from document where student_id = :subject)";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of(
                                "contract_amendment",
                                "placement_id in (select id from placement where student_id = :subject)")
                        .goesWithItsParent(),
                PersonalTable.of("contract_objection", DOCUMENTS)
                        .sealing("told")
                        .goesWithItsParent());
    }
}
