package nl.opstap.school.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.sheets.Decision;
import nl.opstap.platform.sheets.ImportJobs;
import nl.opstap.platform.sheets.ImportState;
import nl.opstap.platform.sheets.Outcome;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.school.policy.TenantKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final JdbcClient database;
    private final JdbcTemplate batch;
    private final JsonMapper json;

    Imports(JdbcClient database, JdbcTemplate batch, JsonMapper json) {
        this.database = database;
        this.batch = batch;
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
            int studentsAdded,
            int studentsChanged,
            int keptAtUndo,
            Instant createdAt,
            String createdByName,
            @Nullable Instant finishedAt,
            @Nullable Instant undoUntil,
            @Nullable UUID ofMentor) {}

    record Row(
            int line,
            List<String> cells,
            Outcome outcome,
            List<RowCode> codes,
            @Nullable Integer sameAsLine,
            @Nullable UUID studentId,
            Decision decision) {}

    void insert(Job job, UUID author) {
        database.sql("""
                insert into import_job (id, file_name, encoding, separator, header_line, headers, mapping, state, total,
                                        created_at, created_by, created_by_name, of_mentor)
                values (:id, :file, :encoding, :separator, :headerLine, :headers, cast(:mapping as jsonb), :state, :total,
                        :now, :author, :authorName, :ofMentor)""")
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
                .param("ofMentor", job.ofMentor())
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

    /** @param ofMentor only the lists of the class of this mentor, if any */
    List<Job> newest(@Nullable UUID ofMentor, ShowImport.Seen last, int most) {
        return database.sql("""
                select * from import_job
                where (cast(:ofMentor as uuid) is null or of_mentor = :ofMentor)
                  and (cast(:afterId as uuid) is null
                    or (created_at, id) < (cast(:afterTime as timestamptz), cast(:afterId as uuid)))
                order by created_at desc, id desc limit :most""")
                .param("ofMentor", ofMentor)
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
        database.sql("""
                update import_job set ordered_by = :person, ordered_by_name = :name, ordered_by_roles = :roles
                where id = :id""")
                .param("person", actor.id())
                .param("name", actor.name())
                .param("roles", actor.roles().toArray(String[]::new))
                .param("id", id)
                .update();
    }

    /** Who asked for the work that is being done. */
    Actor orderer(UUID id) {
        return database.sql("select ordered_by, ordered_by_name, ordered_by_roles from import_job where id = :id")
                .param("id", id)
                .query((row, _) -> new Actor(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        TenantScope.required(),
                        TenantKind.SCHOOL.name(),
                        Set.of((String[]) row.getArray(3).getArray())))
                .single();
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

    void done(UUID id, int added, int changed, Instant now, Instant undoUntil) {
        database.sql("""
                update import_job set state = 'DONE', progress = total, students_added = :added,
                    students_changed = :changed, finished_at = :now, undo_until = :undoUntil
                where id = :id""")
                .param("added", added)
                .param("changed", changed)
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

    void writeRows(UUID id, List<JudgedRow> rows) {
        database.sql("delete from import_row where import_id = :id")
                .param("id", id)
                .update();
        batch.batchUpdate("""
                insert into import_row (import_id, line, cells, outcome, codes, same_as_line, student_id)
                values (?, ?, ?, ?, ?, ?, ?)""", rows, 500, (statement, row) -> {
            statement.setObject(1, id);
            statement.setInt(2, row.row().line());
            statement.setObject(3, row.row().cells().toArray(String[]::new));
            statement.setString(4, row.outcome().name());
            statement.setObject(5, row.codes().stream().map(Enum::name).sorted().toArray(String[]::new));
            statement.setObject(6, row.sameAsLine());
            statement.setObject(7, row.studentId());
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

    Map<Outcome, Integer> outcomes(UUID id) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        database.sql("select outcome, count(*) as rows from import_row where import_id = :id group by outcome")
                .param("id", id)
                .query((row, _) -> counts.put(Outcome.valueOf(row.getString("outcome")), row.getInt("rows")))
                .list();
        return counts;
    }

    Map<RowCode, Integer> codes(UUID id) {
        var counts = new EnumMap<RowCode, Integer>(RowCode.class);
        database.sql("""
                select code, count(*) as rows from import_row cross join unnest(codes) as code
                where import_id = :id group by code""")
                .param("id", id)
                .query((row, _) -> counts.put(RowCode.valueOf(row.getString("code")), row.getInt("rows")))
                .list();
        return counts;
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

    /** A row that was taken, and how to undo it. */
    record Taken(int line, Undo undo) {}

    void taken(UUID id, List<Taken> rows) {
        batch.batchUpdate(
                "update import_row set student_id = ?, undo = cast(? as jsonb) where import_id = ? and line = ?",
                rows,
                500,
                (statement, row) -> {
                    statement.setObject(1, row.undo().studentId());
                    statement.setString(2, json.writeValueAsString(row.undo()));
                    statement.setObject(3, id);
                    statement.setInt(4, row.line());
                });
    }

    /** The rows that were taken, last first. */
    List<Taken> undos(UUID id) {
        return database.sql(
                        "select line, undo from import_row where import_id = :id and undo is not null order by line desc")
                .param("id", id)
                .query((row, _) -> new Taken(row.getInt("line"), json.readValue(row.getString("undo"), Undo.class)))
                .list();
    }

    /** An undo left this row as it was, and the row says so. */
    void kept(UUID id, int line) {
        database.sql("update import_row set codes = codes || :code where import_id = :id and line = :line")
                .param("code", RowCode.KEPT_AT_UNDO.name())
                .param("id", id)
                .param("line", line)
                .update();
    }

    /** Lists are kept as long as somebody may want to look back at one; they hold names. */
    void forgetOlderThan(Instant moment) {
        database.sql("delete from import_job where created_at < :moment and state not in ('RUNNING', 'UNDOING')")
                .param("moment", at(moment))
                .update();
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
                row.getInt("students_added"),
                row.getInt("students_changed"),
                row.getInt("kept_at_undo"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by_name"),
                instant(row, "finished_at"),
                instant(row, "undo_until"),
                row.getObject("of_mentor", UUID.class));
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
                row.getObject("student_id", UUID.class),
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
