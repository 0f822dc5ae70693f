package nl.opstap.company.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.sheets.Decision;
import nl.opstap.platform.sheets.ImportJobs;
import nl.opstap.platform.sheets.ImportState;
import nl.opstap.platform.sheets.Outcome;
import nl.opstap.platform.sheets.Spreadsheet.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports of the present tenant and their rows. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Imports implements ImportJobs {
    private static final int FETCHED_AT_ONCE = 200;

    private final JdbcClient database;
    private final JsonMapper json;

    Imports(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    record Job(
            UUID id,
            String fileName,
            String encoding,
            String separator,
            int headerLine,
            List<String> headers,
            Map<Column, Integer> mapping,
            ImportState state,
            int progress,
            int total,
            int companiesAdded,
            int companiesChanged,
            int placesAdded,
            int keptAtUndo,
            Instant createdAt,
            String createdByName,
            @Nullable Instant finishedAt,
            @Nullable Instant undoUntil) {}

    record Row(
            int line,
            List<String> cells,
            Outcome outcome,
            List<RowCode> codes,
            @Nullable Integer sameAsLine,
            @Nullable UUID companyId,
            Decision decision) {

        Line asLine() {
            return new Line(line, cells);
        }

        boolean isJudgedAs(JudgedRow row) {
            return outcome == row.outcome()
                    && Set.copyOf(codes).equals(row.codes())
                    && Objects.equals(sameAsLine, row.sameAsLine())
                    && Objects.equals(companyId, row.companyId())
                    && cells.equals(row.row().cells());
        }
    }

    void insert(Job job, UUID author) {
        database.sql("""
                insert into import_job (id, file_name, encoding, separator, header_line, headers, mapping, state, total,
                                        created_at, created_by, created_by_name)
                values (:id, :file, :encoding, :separator, :headerLine, :headers, cast(:mapping as jsonb), :state, :total,
                        :now, :author, :authorName)""")
                .param("id", job.id())
                .param("file", job.fileName())
                .param("encoding", job.encoding())
                .param("separator", job.separator())
                .param("headerLine", job.headerLine())
                .param("headers", job.headers().toArray(String[]::new))
                .param("mapping", json.writeValueAsString(job.mapping()))
                .param("state", job.state().name())
                .param("total", job.total())
                .param("now", at(job.createdAt()))
                .param("author", author)
                .param("authorName", job.createdByName())
                .update();
    }

    Optional<Job> find(UUID id) {
        return database.sql("select * from import_job where id = :id")
                .param("id", id)
                .query((row, _) -> job(row))
                .optional();
    }

    @Override
    public Optional<Standing> lock(UUID id) {
        return database.sql("select * from import_job where id = :id for update")
                .param("id", id)
                .query((row, _) -> job(row))
                .optional()
                .map(job -> new Standing(job.state(), job.undoUntil()));
    }

    List<Job> newest(ShowImport.Seen last, int most) {
        return database.sql("""
                select * from import_job
                where cast(:afterId as uuid) is null
                   or (created_at, id) < (cast(:afterTime as timestamptz), cast(:afterId as uuid))
                order by created_at desc, id desc limit :most""")
                .param("afterTime", last.createdAt() == null ? null : at(last.createdAt()))
                .param("afterId", last.id())
                .param("most", most)
                .query((row, _) -> job(row))
                .list();
    }

    void remap(UUID id, Map<Column, Integer> mapping) {
        database.sql("update import_job set mapping = cast(:mapping as jsonb) where id = :id")
                .param("mapping", json.writeValueAsString(mapping))
                .param("id", id)
                .update();
    }

    @Override
    public void ordered(UUID id, ImportState state, Actor actor) {
        enter(id, state);
    }

    @Override
    public void enter(UUID id, ImportState state) {
        database.sql("update import_job set state = :state, progress = 0 where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    @Override
    public void progress(UUID id, int done) {
        database.sql("update import_job set progress = :done where id = :id")
                .param("done", done)
                .param("id", id)
                .update();
    }

    void done(UUID id, int added, int changed, int places, Instant now, Instant undoUntil) {
        database.sql("""
                update import_job set state = 'DONE', progress = total, companies_added = :added,
                    companies_changed = :changed, places_added = :places, finished_at = :now, undo_until = :undoUntil
                where id = :id""")
                .param("added", added)
                .param("changed", changed)
                .param("places", places)
                .param("now", at(now))
                .param("undoUntil", at(undoUntil))
                .param("id", id)
                .update();
    }

    void undone(UUID id, int kept, Instant now) {
        database.sql("""
                update import_job set state = 'UNDONE', progress = total, kept_at_undo = :kept, finished_at = :now
                where id = :id""")
                .param("kept", kept)
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    /**
     * For work that fills or empties tables by the thousand rows. Plans that were made for an almost empty table go through
     * all of it for every row that a foreign key looks for, and nobody else can count what this transaction writes.
     */
    void countTables() {
        database.sql("select count_pool_tables()").query((_, _) -> true).list();
    }

    /**
     * Writes how the rows stand, those that are there anew; of a row that is no longer doubtful, nobody decided anything.
     * By insertion, which finds them by their key whatever the database believes of the size of the table.
     */
    void write(UUID id, List<JudgedRow> rows, Map<Integer, Undo> undos) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql("""
                insert into import_row as i (import_id, line, cells, outcome, codes, same_as_line, company_id, undo)
                select :id, r.line, cast(r.cells as text[]), r.outcome, cast(r.codes as text[]), r.same_as_line, r.company_id,
                       cast(r.undo as jsonb)
                from unnest(cast(:lines as integer[]), cast(:cells as text[]), cast(:outcomes as text[]),
                            cast(:codes as text[]), cast(:sameAs as integer[]), cast(:companies as uuid[]),
                            cast(:undos as text[]))
                    as r (line, cells, outcome, codes, same_as_line, company_id, undo)
                on conflict (tenant_id, import_id, line) do update
                set cells = excluded.cells, outcome = excluded.outcome, codes = excluded.codes,
                    same_as_line = excluded.same_as_line, company_id = excluded.company_id, undo = excluded.undo,
                    decision = case when excluded.outcome = 'DOUBTFUL' then i.decision else 'SKIP' end""")
                .param("id", id)
                .param("lines", rows.stream().map(row -> row.row().line()).toArray(Integer[]::new))
                .param(
                        "cells",
                        rows.stream().map(row -> arrayOf(row.row().cells())).toArray(String[]::new))
                .param(
                        "outcomes",
                        rows.stream().map(row -> row.outcome().name()).toArray(String[]::new))
                .param(
                        "codes",
                        rows.stream()
                                .map(row -> arrayOf(row.codes().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toList()))
                                .toArray(String[]::new))
                .param("sameAs", rows.stream().map(JudgedRow::sameAsLine).toArray(Integer[]::new))
                .param(
                        "companies",
                        rows.stream()
                                .map(row -> undos.get(row.row().line()) instanceof Undo undo
                                        ? undo.companyId()
                                        : row.companyId())
                                .toArray(UUID[]::new))
                .param(
                        "undos",
                        rows.stream()
                                .map(row -> undos.get(row.row().line()))
                                .map(undo -> undo == null ? null : json.writeValueAsString(undo))
                                .toArray(String[]::new))
                .update();
    }

    /** Nobody decided yet. */
    void forgetDecisions(UUID id) {
        database.sql("update import_row set decision = 'SKIP' where import_id = :id and decision <> 'SKIP'")
                .param("id", id)
                .update();
    }

    /** As the database writes an array: a list of lists would have to have as many cells in each. */
    static String arrayOf(List<String> texts) {
        var array = new StringBuilder("{");
        for (var text : texts) {
            array.append(array.length() == 1 ? "\"" : ",\"");
            for (int index = 0; index < text.length(); index++) {
                var sign = text.charAt(index);
                if (sign == '"' || sign == '\\') {
                    array.append('\\');
                }
                array.append(sign);
            }
            array.append('"');
        }
        return array.append('}').toString();
    }

    /** All rows in their order, read little by little. */
    void each(UUID id, Consumer<Row> reader) {
        database.sql("select * from import_row where import_id = :id order by line")
                .param("id", id)
                .withFetchSize(FETCHED_AT_ONCE)
                .query(row -> {
                    reader.accept(row(row));
                });
    }

    List<Row> rows(UUID id, @Nullable Outcome outcome, @Nullable RowCode code, int afterLine, int most) {
        return database.sql("""
                select * from import_row
                where import_id = :id and line > :after
                  and (cast(:outcome as text) is null or outcome = :outcome)
                  and (cast(:code as text) is null or :code = any(codes))
                order by line limit :most""")
                .param("id", id)
                .param("after", afterLine)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("code", code == null ? null : code.name())
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    void count(UUID id, Counts counts) {
        database.sql("update import_job set counts = cast(:counts as jsonb) where id = :id")
                .param("counts", json.writeValueAsString(counts))
                .param("id", id)
                .update();
    }

    /** How many rows of each kind there are; of an import from before this was kept, counted now. */
    Counts counts(UUID id) {
        return database.sql("select counts from import_job where id = :id and counts is not null")
                .param("id", id)
                .query((row, _) -> json.readValue(row.getString("counts"), Counts.class))
                .optional()
                .orElseGet(() -> {
                    var counted = new Counts();
                    each(id, row -> counted.add(row.outcome(), row.codes()));
                    return counted;
                });
    }

    boolean decide(UUID id, int line, Decision decision) {
        return database.sql("""
                update import_row set decision = :decision
                where import_id = :id and line = :line and outcome = 'DOUBTFUL'""")
                        .param("decision", decision.name())
                        .param("id", id)
                        .param("line", line)
                        .update()
                == 1;
    }

    /** The rows that were taken, last first, read little by little. */
    void eachUndo(UUID id, Consumer<Undo> reader) {
        database.sql("select undo from import_row where import_id = :id and undo is not null order by line desc")
                .param("id", id)
                .withFetchSize(FETCHED_AT_ONCE)
                .query(row -> {
                    reader.accept(json.readValue(row.getString("undo"), Undo.class));
                });
    }

    Optional<Map<Column, Integer>> remembered(String headersKey) {
        return database.sql("select mapping from import_mapping where headers_key = :key")
                .param("key", headersKey)
                .query((row, _) -> mapping(row.getString("mapping")))
                .optional();
    }

    void remember(String headersKey, Map<Column, Integer> mapping) {
        database.sql("""
                insert into import_mapping (headers_key, mapping) values (:key, cast(:mapping as jsonb))
                on conflict (tenant_id, headers_key) do update set mapping = excluded.mapping""")
                .param("key", headersKey)
                .param("mapping", json.writeValueAsString(mapping))
                .update();
    }

    private Map<Column, Integer> mapping(String text) {
        return json.readValue(text, new TypeReference<EnumMap<Column, Integer>>() {});
    }

    private Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("encoding"),
                row.getString("separator"),
                row.getInt("header_line"),
                List.of((String[]) row.getArray("headers").getArray()),
                mapping(row.getString("mapping")),
                ImportState.valueOf(row.getString("state")),
                row.getInt("progress"),
                row.getInt("total"),
                row.getInt("companies_added"),
                row.getInt("companies_changed"),
                row.getInt("places_added"),
                row.getInt("kept_at_undo"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by_name"),
                instant(row, "finished_at"),
                instant(row, "undo_until"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("line"),
                List.of((String[]) row.getArray("cells").getArray()),
                Outcome.valueOf(row.getString("outcome")),
                Arrays.stream((String[]) row.getArray("codes").getArray())
                        .map(RowCode::valueOf)
                        .toList(),
                row.getObject("same_as_line", Integer.class),
                row.getObject("company_id", UUID.class),
                Decision.valueOf(row.getString("decision")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
