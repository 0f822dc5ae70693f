package nl.opstap.school.signals;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The signals a mentor still has to answer, and the goals that came of them and still run; the longest waiting first. */
@Component
class WaitingSignals {
    private final JdbcClient database;

    WaitingSignals(JdbcClient database) {
        this.database = database;
    }

    /** One line of the list; what was seen is read at the student, where reading is recorded. */
    record Waiting(
            UUID id,
            UUID studentId,
            String displayName,
            SignalKind kind,
            @Nullable Skill skill,
            SignalState state,
            String raisedByName,
            OffsetDateTime raisedAt,
            @Nullable LocalDate due) {}

    @Transactional(readOnly = true)
    public Page<Waiting> page(Actor mentor, PageRequest asked) {
        var rows = database.sql("""
                select g.*, concat_ws(' ', s.given_name, s.infix, s.family_name) as display_name
                from signal g join student s on s.tenant_id = g.tenant_id and s.id = g.student_id
                where s.mentor_id = :me and :mentor and g.state in ('OPEN', 'GOAL')
                  and (cast(:after as uuid) is null or (g.raised_at, g.id) >
                        (select a.raised_at, a.id from signal a where a.id = :after))
                order by g.raised_at, g.id
                limit :limit""")
                .param("me", mentor.id())
                .param("mentor", mentor.has("mentor"))
                .param("after", asked.after(UUID.class).orElse(null))
                .param("limit", asked.fetch())
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("student_id", UUID.class),
                        row.getString("display_name"),
                        SignalKind.valueOf(row.getString("kind")),
                        row.getString("skill") == null ? null : Skill.valueOf(row.getString("skill")),
                        SignalState.valueOf(row.getString("state")),
                        row.getString("raised_by_name"),
                        row.getObject("raised_at", OffsetDateTime.class),
                        row.getObject("due", LocalDate.class)))
                .list();
        return asked.page(rows, Waiting::id, line -> line);
    }
}
