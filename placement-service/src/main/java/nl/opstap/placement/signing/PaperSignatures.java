package nl.opstap.placement.signing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.placement.placements.Acting;
import nl.opstap.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was signed on paper, with the scans encrypted with the key of the student. */
@Component
class PaperSignatures {
    private final JdbcClient database;
    private final Vault vault;

    PaperSignatures(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** @param roles who signed on this paper */
    record Kept(UUID id, List<Role> roles, LocalDate signedOn, String mediaType, String byName, Instant at) {}

    void keep(
            UUID id, Document document, Collection<Role> roles, LocalDate signedOn, Scan scan, Acting by, Instant now) {
        database.sql("""
                insert into paper_signature (id, document_id, roles, signed_on, media_type, scan, by_id, by_name, at)
                values (:id, :document, :roles, :on, :type, :scan, :by, :name, :now)""")
                .param("id", id)
                .param("document", document.id())
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("on", signedOn)
                .param("type", scan.mediaType())
                .param(
                        "scan",
                        vault.encrypt(document.studentId(), Base64.getEncoder().encodeToString(scan.file())))
                .param("by", by.id())
                .param("name", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Kept> of(UUID document) {
        return database.sql("""
                select id, roles, signed_on, media_type, by_name, at from paper_signature where document_id = :document order by at, id""")
                .param("document", document)
                .query((row, _) -> new Kept(
                        row.getObject("id", UUID.class),
                        Arrays.stream((String[]) row.getArray("roles").getArray())
                                .map(Role::valueOf)
                                .toList(),
                        row.getObject("signed_on", LocalDate.class),
                        row.getString("media_type"),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    Optional<Scan> scan(Document document, UUID id) {
        return database.sql("select media_type, scan from paper_signature where id = :id and document_id = :document")
                .param("id", id)
                .param("document", document.id())
                .query((row, _) -> new Scan(
                        Base64.getDecoder().decode(vault.decrypt(document.studentId(), row.getBytes("scan"))),
                        row.getString("media_type")))
                .optional();
    }
}
