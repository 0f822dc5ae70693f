package nl.opstap.placement.signing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addressed copies as PDF; a sealed one replaces the one that was to be signed. */
@Component
class Copies {
    private final JdbcClient database;

    Copies(JdbcClient database) {
        this.database = database;
    }

    void keep(UUID document, Addressee addressee, boolean sealed, byte[] pdf) {
        database.sql("""
                insert into document_copy (document_id, addressee, sealed, pdf)
                values (:document, :addressee, :sealed, :pdf)
                on conflict (tenant_id, document_id, addressee) do update
                set sealed = excluded.sealed, pdf = excluded.pdf""")
                .param("document", document)
                .param("addressee", addressee.name())
                .param("sealed", sealed)
                .param("pdf", pdf)
                .update();
    }

    Optional<byte[]> find(UUID document, Addressee addressee) {
        return database.sql("select pdf from document_copy where document_id = :document and addressee = :addressee")
                .param("document", document)
                .param("addressee", addressee.name())
                .query((row, _) -> row.getBytes(1))
                .optional();
    }
}
