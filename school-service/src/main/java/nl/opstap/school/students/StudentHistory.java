package nl.opstap.school.students;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What changed in the course of a student, by whom and why (SCH-02); from the first day at school. */
@Component
public class StudentHistory {
    private final JdbcClient database;
    private final Clock clock;

    StudentHistory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One change. */
    public record CourseChange(
            OffsetDateTime at,
            String authorName,
            String field,
            @Nullable String oldValue,
            @Nullable String newValue,
            String reason) {}

    public List<CourseChange> of(UUID studentId) {
        return database.sql("select * from student_change where student_id = ? order by at desc, id desc")
                .param(studentId)
                .query((row, number) -> new CourseChange(
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("author_name"),
                        row.getString("field"),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        row.getString("reason")))
                .list();
    }

    void add(Actor author, UUID studentId, String field, @Nullable Object old, @Nullable Object next, String reason) {
        if (Objects.equals(old, next)) {
            return;
        }
        database.sql("""
                insert into student_change (id, student_id, at, author_id, author_name, field, old_value, new_value, reason)
                values (:id, :student, :at, :author, :name, :field, :old, :new, :reason)""")
                .param("id", Ids.next())
                .param("student", studentId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("author", author.id())
                .param("name", author.name())
                .param("field", field)
                .param("old", old == null ? null : old.toString())
                .param("new", next == null ? null : next.toString())
                .param("reason", reason)
                .update();
    }
}
