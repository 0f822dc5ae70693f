package nl.opstap.company.companies;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
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
    record Note(String text, int version) {}

    /** What the tenant wrote about the company, or about one that was merged into it. */
    private record Part(
            UUID companyId,
            String company,
            String text,
            int version,
            @Nullable UUID mergeId) {}

    @Transactional(readOnly = true)
    Optional<Note> find(UUID companyId) {
        return whole(companyId, parts(companyId, false));
    }

    /**
     * The first note has no version to match. Who writes after a merge has seen the notes together: that of the merged
     * company is then part of this one, and is kept for the day somebody undoes the merge.
     */
    @Transactional
    void write(UUID companyId, String text, int version, UUID author) {
        var parts = parts(companyId, true);
        var present = whole(companyId, parts);
        if (present.map(Note::version).orElse(0) != version || !put(companyId, text, version, parts, author)) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
        }
        parts.stream().filter(part -> !part.companyId().equals(companyId)).forEach(part -> fold(part, companyId));
    }

    private boolean put(UUID companyId, String text, int version, List<Part> parts, UUID author) {
        if (parts.stream().noneMatch(part -> part.companyId().equals(companyId))) {
            return insert(List.of(Map.entry(companyId, text)), parts.isEmpty() ? 0 : version + 1, author) == 1;
        }
        return database.sql("""
                update company_note set text = :text, version = :version, changed_at = :now, changed_by = :author,
                    folded_into = null, folded_in = null
                where company_id = :company""")
                        .param("text", text)
                        .param("version", version + 1)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("author", author)
                        .param("company", companyId)
                        .update()
                == 1;
    }

    private void fold(Part part, UUID into) {
        database.sql("update company_note set folded_into = :into, folded_in = :merge where company_id = :company")
                .param("into", into)
                .param("merge", part.mergeId())
                .param("company", part.companyId())
                .update();
    }

    /** The own one first. What was folded into one of the others is in there, as long as that merge stands. */
    private List<Part> parts(UUID companyId, boolean toWrite) {
        return database.sql("""
                select n.company_id, c.name, n.text, n.version, c.merge_id
                from company_note n join company c on c.region_id = n.region_id and c.id = n.company_id
                where n.company_id in (select company_family(:company))
                  and (n.folded_in is null or n.folded_in is distinct from c.merge_id
                       or n.folded_into not in (select company_family(:company)))
                order by n.company_id <> :company, n.company_id""" + (toWrite ? " for no key update of n" : ""))
                .param("company", companyId)
                .query((row, _) -> new Part(
                        row.getObject("company_id", UUID.class),
                        row.getString("name"),
                        row.getString("text"),
                        row.getInt("version"),
                        row.getObject("merge_id", UUID.class)))
                .list();
    }

    /** One after the other; the version grows with every part, so that who saw fewer of them has not seen this one. */
    private static Optional<Note> whole(UUID companyId, List<Part> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var text = parts.stream()
                .filter(part ->
                        part.companyId().equals(companyId) || !part.text().isBlank())
                .map(part -> part.companyId().equals(companyId)
                        ? part.text()
                        : "— Notitie bij %s —\n%s".formatted(part.company(), part.text()))
                .collect(Collectors.joining("\n\n"))
                .strip();
        return Optional.of(new Note(
                text, parts.stream().mapToInt(part -> part.version() + 1).sum() - 1));
    }

    /** Adds to what is there, once: an import that brings a remark again changes nothing. */
    @Transactional
    public void append(Map<UUID, String> texts, UUID author) {
        var noted = noted(texts.keySet());
        insert(
                texts.entrySet().stream()
                        .filter(text -> !noted.contains(text.getKey()))
                        .toList(),
                0,
                author);
        for (var company : noted) {
            var before = find(company).orElseThrow();
            var text = Objects.requireNonNull(texts.get(company));
            if (!before.text().contains(text)) {
                write(company, before.text() + "\n" + text, before.version(), author);
            }
        }
    }

    /** Of which of these companies there is a note, or of one that was merged into it. */
    private Set<UUID> noted(Collection<UUID> companyIds) {
        return Set.copyOf(database.sql("""
                select company_id from company_note where company_id = any(cast(:companies as uuid[]))
                union
                select c.merged_into from company c join company_note n on n.region_id = c.region_id and n.company_id = c.id
                where c.merged_into = any(cast(:companies as uuid[]))""")
                .param("companies", companyIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private int insert(List<Map.Entry<UUID, String>> notes, int version, UUID author) {
        return database.sql("""
                insert into company_note (company_id, text, version, changed_at, changed_by)
                select known.id, known.text, :version, :now, :author
                from (select (select c.id from company c where c.id = note.company_id) as id, note.text
                      from unnest(cast(:companies as uuid[]), cast(:texts as text[])) as note (company_id, text)) as known
                where known.id is not null
                on conflict do nothing""")
                .param("companies", notes.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("texts", notes.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .param("version", version)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("author", author)
                .update();
    }
}
