package nl.opstap.placement.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.placement.internal.InternalStage.Step;
import nl.opstap.placement.internal.InternalStage.Task;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The internal stages of the present tenant. */
@Component
class InternalStages {
    private final JdbcClient database;

    InternalStages(JdbcClient database) {
        this.database = database;
    }

    /** A task a school may start from. */
    record Example(Department department, String title, List<String> steps) {}

    List<Example> examples() {
        return database.sql("select department, title, steps from internal_task_example order by department, position")
                .query((row, _) -> new Example(
                        Department.valueOf(row.getString("department")), row.getString("title"), List.of((String[])
                                row.getArray("steps").getArray())))
                .list();
    }

    /** The newest first. */
    List<InternalStage> all() {
        return read("true", null);
    }

    List<InternalStage> ofStudent(UUID student) {
        return read("s.student_id = :value", student);
    }

    Optional<InternalStage> find(UUID id) {
        return read("s.id = :value", id).stream().findFirst();
    }

    /** Of two at once, one is told that the student has one already. */
    void start(
            UUID id, UUID student, Department department, LocalDate from, LocalDate until, Supervisor by, Instant now) {
        try {
            database.sql("""
                    insert into internal_stage (id, version, student_id, department, from_day, until_day, supervisor_id,
                        supervisor_name, started_at)
                    values (:id, 0, :student, :department, :from, :until, :by, :name, :now)""")
                    .param("id", id)
                    .param("student", student)
                    .param("department", department.name())
                    .param("from", from)
                    .param("until", until)
                    .param("by", by.id())
                    .param("name", by.name())
                    .param("now", Timestamp.from(now))
                    .update();
        } catch (DuplicateKeyException another) {
            throw Problem.conflict("internal-stage-open", Map.of());
        }
    }

    /** The interne stagebegeleider. */
    record Supervisor(UUID id, String name) {}

    void add(UUID stage, String title, List<String> steps) {
        var task = Ids.next();
        database.sql("""
                insert into internal_task (id, stage_id, position, title)
                select :id, :stage, coalesce(max(position), 0) + 1, :title from internal_task where stage_id = :stage""")
                .param("id", task)
                .param("stage", stage)
                .param("title", title)
                .update();
        for (var index = 0; index < steps.size(); index++) {
            database.sql("insert into internal_step (task_id, position, text) values (:task, :position, :text)")
                    .param("task", task)
                    .param("position", index + 1)
                    .param("text", steps.get(index))
                    .update();
        }
    }

    /** Ticks a step, or takes the tick away; false when there is no such step. */
    boolean tick(UUID stage, UUID task, int position, @Nullable LocalDate day, @Nullable String name) {
        return database.sql("""
                        update internal_step p set done_on = cast(:day as date), done_by_name = :name
                        from internal_task t
                        where t.tenant_id = p.tenant_id and t.id = p.task_id and t.stage_id = :stage
                          and p.task_id = :task and p.position = :position""")
                        .param("stage", stage)
                        .param("task", task)
                        .param("position", position)
                        .param("day", day)
                        .param("name", name)
                        .update()
                == 1;
    }

    /** False when somebody else changed it meanwhile. */
    boolean close(InternalStage seen, LocalDate talkOn, byte[] told, Instant now) {
        return database.sql("""
                        update internal_stage set version = version + 1, talk_on = :on, talk_with_student = true,
                            talk_with_mentor = true, told = :told, closed_at = :now
                        where id = :id and version = :version and closed_at is null""")
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("on", talkOn)
                        .param("told", told)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private List<InternalStage> read(String where, @Nullable UUID value) {
        var tasks = tasks(where, value);
        return database.sql(
                        "select s.* from internal_stage s where " + where + " order by s.started_at desc, s.id desc")
                .param("value", value)
                .query((row, _) -> stage(row, tasks))
                .list();
    }

    private static InternalStage stage(ResultSet row, Map<UUID, List<Task>> tasks) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        var id = row.getObject("id", UUID.class);
        return new InternalStage(
                id,
                row.getInt("version"),
                row.getObject("student_id", UUID.class),
                Department.valueOf(row.getString("department")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getObject("supervisor_id", UUID.class),
                row.getString("supervisor_name"),
                row.getObject("talk_on", LocalDate.class),
                row.getBytes("told"),
                closed == null ? null : closed.toInstant(),
                tasks.getOrDefault(id, List.of()));
    }

    private Map<UUID, List<Task>> tasks(String where, @Nullable UUID value) {
        record Row(UUID stage, UUID task, String title, Step step) {}
        var rows = database.sql("""
                select t.stage_id, t.id, t.title, p.position, p.text, p.done_on, p.done_by_name
                from internal_stage s
                join internal_task t on t.tenant_id = s.tenant_id and t.stage_id = s.id
                join internal_step p on p.tenant_id = t.tenant_id and p.task_id = t.id
                where %s order by t.stage_id, t.position, p.position""".formatted(where))
                .param("value", value)
                .query((row, _) -> new Row(
                        row.getObject("stage_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        new Step(
                                row.getInt("position"),
                                row.getString("text"),
                                row.getObject("done_on", LocalDate.class),
                                row.getString("done_by_name"))))
                .list();
        var steps = new LinkedHashMap<UUID, List<Step>>();
        rows.forEach(
                row -> steps.computeIfAbsent(row.task(), _ -> new ArrayList<>()).add(row.step()));
        var tasks = new LinkedHashMap<UUID, List<Task>>();
        for (var row : rows) {
            var ofStage = tasks.computeIfAbsent(row.stage(), _ -> new ArrayList<>());
            if (ofStage.isEmpty() || !ofStage.getLast().id().equals(row.task())) {
                ofStage.add(new Task(row.task(), row.title(), List.copyOf(steps.get(row.task()))));
            }
        }
        return tasks;
    }
}
