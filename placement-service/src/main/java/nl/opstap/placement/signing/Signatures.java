package nl.opstap.placement.signing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signatures under a document. */
@Component
class Signatures {
    private final JdbcClient database;

    Signatures(JdbcClient database) {
        this.database = database;
    }

    void need(UUID document, Role role, String expectedName) {
        database.sql("insert into signature (document_id, role, expected_name) values (:document, :role, :name)")
                .param("document", document)
                .param("role", role.name())
                .param("name", expectedName)
                .update();
    }

    /** False when it was not asked or already given; of two at once, one is told so. */
    boolean give(
            UUID document, Role role, String name, @Nullable UUID person, String method, Instant now, String hash) {
        return database.sql("""
                update signature set signed_name = :name, person_id = :person, method = :method, signed_at = :now,
                    document_hash = :hash
                where document_id = :document and role = :role and signed_at is null""")
                        .param("document", document)
                        .param("role", role.name())
                        .param("name", name)
                        .param("person", person)
                        .param("method", method)
                        .param("now", Timestamp.from(now))
                        .param("hash", hash)
                        .update()
                == 1;
    }

    List<Signature> of(UUID document) {
        return database.sql("select * from signature where document_id = :document order by role")
                .param("document", document)
                .query((row, _) -> {
                    var at = row.getTimestamp("signed_at");
                    return new Signature(
                            Role.valueOf(row.getString("role")),
                            row.getString("expected_name"),
                            row.getString("signed_name"),
                            row.getObject("person_id", UUID.class),
                            row.getString("method"),
                            at == null ? null : at.toInstant(),
                            row.getString("document_hash"));
                })
                .list();
    }
}
