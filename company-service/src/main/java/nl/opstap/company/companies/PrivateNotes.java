package nl.opstap.company.companies;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a tenant keeps to itself about a company (COM-34): the row policy shows it to nobody else. */
@Service
public class PrivateNotes {
    private final JdbcClient database;
    private final Clock clock;

    PrivateNotes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The note and its version. */
    record Note(String text, int version, Instant changedAt) {}

    @Transactional(readOnly = true)
    Optional<Note> find(UUID companyId) {
        return database.sql("select text, version, changed_at from company_note where company_id = :company")
                .param("company", companyId)
                .query((row, _) -> new Note(
                        row.getString("text"),
                        row.getInt("version"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The first note has no version to match. */
    @Transactional
    void write(UUID companyId, String text, int version, UUID author) {
        var changed = find(companyId).isEmpty() && version == 0
                ? insert(companyId, text, author)
                : database.sql("""
                        update company_note set text = :text, version = version + 1, changed_at = :now, changed_by = :author
                        where company_id = :company and version = :version""")
                        .param("text", text)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("author", author)
                        .param("company", companyId)
                        .param("version", version)
                        .update();
        if (changed == 0) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
        }
    }

    /** Adds to what is there, once: an import that brings a remark again changes nothing. */
    @Transactional
    public void append(UUID companyId, String text, UUID author) {
        var before = find(companyId);
        if (before.isEmpty()) {
            insert(companyId, text, author);
        } else if (!before.get().text().contains(text)) {
            write(companyId, before.get().text() + "\n" + text, before.get().version(), author);
        }
    }

    private int insert(UUID companyId, String text, UUID author) {
        return database.sql("""
                insert into company_note (company_id, text, changed_at, changed_by)
                select id, :text, :now, :author from company where id = :company
                on conflict do nothing""")
                .param("company", companyId)
                .param("text", text)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("author", author)
                .update();
    }
}
