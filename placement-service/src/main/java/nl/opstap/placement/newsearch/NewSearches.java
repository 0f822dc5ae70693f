package nl.opstap.placement.newsearch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.placement.newsearch.NewSearch.Closed;
import nl.opstap.placement.placements.Acting;
import nl.opstap.platform.Ids;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The searches that follow a stage, of the present tenant. */
@Component
class NewSearches {
    /** More than a school has; the longest waiting come first. */
    private static final int MOST = 200;

    private final JdbcClient database;

    NewSearches(JdbcClient database) {
        this.database = database;
    }

    /** One that waits for somebody to begin. */
    record Waiting(UUID placementId, UUID studentId, String studentName, Because because, LocalDate dueOn) {}

    /** Once per stage; it opens again only when the work that was found did not come after all. */
    void open(UUID placement, Because because, LocalDate dueOn, Instant now) {
        database.sql("""
                insert into new_search (id, placement_id, because, opened_at, due_on)
                values (:id, :placement, :because, :now, :due)
                on conflict (tenant_id, placement_id) do update
                set because = excluded.because, opened_at = excluded.opened_at, due_on = excluded.due_on, reason = null,
                    explanation = null, closed_by_id = null, closed_by_name = null, closed_on = null, closed_at = null
                where new_search.reason = 'HAS_WORK'""")
                .param("id", Ids.next())
                .param("placement", placement)
                .param("because", because.name())
                .param("now", Timestamp.from(now))
                .param("due", dueOn)
                .update();
    }

    Optional<NewSearch> of(UUID placement) {
        return database.sql("select * from new_search where placement_id = :placement")
                .param("placement", placement)
                .query((row, _) -> read(row))
                .optional();
    }

    /** As {@link #of}, and nobody else closes it in this transaction. */
    Optional<NewSearch> lock(UUID placement) {
        return database.sql("select * from new_search where placement_id = :placement for update")
                .param("placement", placement)
                .query((row, _) -> read(row))
                .optional();
    }

    /** A new stage answers every search of the student that was still open. */
    void begun(UUID student, UUID next, Acting by, LocalDate today, Instant now) {
        database.sql("""
                update new_search set next_placement_id = :next, closed_by_id = :by, closed_by_name = :name,
                    closed_on = :today, closed_at = :now
                where closed_at is null and placement_id in (select id from placement where student_id = :student)""")
                .param("next", next)
                .param("by", by.id())
                .param("name", by.name())
                .param("today", today)
                .param("now", Timestamp.from(now))
                .param("student", student)
                .update();
    }

    void noneBecause(UUID id, WhyNot reason, byte @Nullable [] note, Acting by, LocalDate today, Instant now) {
        database.sql("""
                update new_search set reason = :reason, explanation = :note, closed_by_id = :by, closed_by_name = :name,
                    closed_on = :today, closed_at = :now
                where id = :id""")
                .param("reason", reason.name())
                .param("note", note)
                .param("by", by.id())
                .param("name", by.name())
                .param("today", today)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** Of the own students, and of all for the teamleider; the longest waiting first. */
    List<Waiting> waiting(Actor actor) {
        return database.sql("""
                select n.placement_id, s.id as student_id, s.display_name, n.because, n.due_on
                from new_search n
                join placement p on p.tenant_id = n.tenant_id and p.id = n.placement_id
                join student s on s.tenant_id = p.tenant_id and s.id = p.student_id
                where n.closed_at is null
                  and (:all or s.stagebegeleider_id = :me or p.stagebegeleider_id = :me or s.stagebegeleider_id is null)
                order by n.due_on, n.id limit :most""")
                .param("all", actor.has("teamleider"))
                .param("me", actor.id())
                .param("most", MOST)
                .query((row, _) -> new Waiting(
                        row.getObject("placement_id", UUID.class),
                        row.getObject("student_id", UUID.class),
                        row.getString("display_name"),
                        Because.valueOf(row.getString("because")),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    private static NewSearch read(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        var closedOn = row.getObject("closed_on", LocalDate.class);
        return new NewSearch(
                row.getObject("id", UUID.class),
                row.getObject("placement_id", UUID.class),
                Because.valueOf(row.getString("because")),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                closedOn == null
                        ? null
                        : new Closed(
                                row.getObject("next_placement_id", UUID.class),
                                reason == null ? null : WhyNot.valueOf(reason),
                                row.getBytes("explanation"),
                                row.getString("closed_by_name"),
                                closedOn));
    }
}
