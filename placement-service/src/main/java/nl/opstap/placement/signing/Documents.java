package nl.opstap.placement.signing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The documents of the present tenant. */
interface Documents extends Repository<StoredDocument, UUID> {
    Optional<StoredDocument> findById(UUID id);

    StoredDocument saveAndFlush(StoredDocument document);

    @Query("""
            select d from Document d where d.placementId = :placement and d.kind = :kind and d.status <> WITHDRAWN
            order by d.edition desc""")
    List<StoredDocument> editions(UUID placement, Document.Kind kind);

    default Optional<StoredDocument> valid(UUID placement, Document.Kind kind) {
        return editions(placement, kind).stream().findFirst();
    }
}
