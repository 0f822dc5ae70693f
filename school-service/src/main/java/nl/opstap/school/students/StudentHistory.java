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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What changed in the course of a student, by whom and why (SCH-02); from the first day at school. */
@Component
public class StudentHistory {
    private final JdbcClient database;
    private final JdbcTemplate batch;
    private final Clock clock;

    StudentHistory(JdbcClient database, JdbcTemplate batch, Clock clock) {
        this.database = database;
        this.batch = batch;
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

    /** What one edit changes in the course of a student. */
    record Change(
            UUID studentId,
            String field,
            @Nullable Object old,
            @Nullable Object next) {}

    void add(Actor author, UUID studentId, String field, @Nullable Object old, @Nullable Object next, String reason) {
        addAll(author, List.of(new Change(studentId, field, old, next)), reason);
    }

    void addAll(Actor author, List<Change> changes, String reason) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        batch.batchUpdate(
                """
                insert into student_change (id, student_id, at, author_id, author_name, field, old_value, new_value, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                changes.stream()
                        .filter(change -> !Objects.equals(change.old(), change.next()))
                        .map(change -> new @Nullable Object[] {
                            Ids.next(),
                            change.studentId(),
                            at,
                            author.id(),
                            author.name(),
                            change.field(),
                            text(change.old()),
                            text(change.next()),
                            reason
                        })
                        .toList());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
