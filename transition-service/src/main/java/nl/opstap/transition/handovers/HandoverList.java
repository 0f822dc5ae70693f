package nl.opstap.transition.handovers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The handovers a tenant offered or was offered, the newest first (TRA-36). */
@Component
class HandoverList {
    private static final String QUERY = """
            select h.*, p.name as student_name
              from handover h
              left join party p on p.tenant_id = h.tenant_id and p.route_id = h.route_id and p.role = 'STUDENT'
             where (cast(:route as uuid) is null or h.route_id = :route)
               and (cast(:status as text) is null or h.status = :status)
               and (cast(:afterId as uuid) is null
                 or (h.offered_at, h.id) < (cast(:afterTime as timestamptz), cast(:afterId as uuid)))
             order by h.offered_at desc, h.id desc
             limit :limit""";

    private final JdbcClient database;

    HandoverList(JdbcClient database) {
        this.database = database;
    }

    /** What is asked for: all, or those of one route or with one status. */
    record Question(@Nullable UUID routeId, Handover.@Nullable Status status) {}

    /** Where a handover stands in the list. */
    private record Seen(
            @Nullable Instant offeredAt, @Nullable UUID id) {
        static final Seen NOTHING = new Seen(null, null);
    }

    @Transactional(readOnly = true)
    Page<HandoverAnswer> page(Actor actor, Question question, PageRequest asked) {
        if (!actor.hasAny("stagebegeleider", "mentor", "teamleider", "jobcoach", "jongerencoach")) {
            throw Problem.forbidden("only-guidance-staff");
        }
        var found = find(question, asked.after(Seen.class).orElse(Seen.NOTHING), asked.fetch());
        return asked.page(found, last -> new Seen(last.offeredAt(), last.id()), handover -> handover);
    }

    private List<HandoverAnswer> find(Question question, Seen last, int most) {
        return database.sql(QUERY)
                .param("route", question.routeId())
                .param(
                        "status",
                        question.status() == null ? null : question.status().name())
                .param("afterTime", last.offeredAt() == null ? null : Timestamp.from(last.offeredAt()))
                .param("afterId", last.id())
                .param("limit", most)
                .query(HandoverList::answer)
                .list();
    }

    private static HandoverAnswer answer(ResultSet row, int number) throws SQLException {
        return new HandoverAnswer(
                row.getObject("id", UUID.class),
                row.getObject("route_id", UUID.class),
                row.getString("student_name"),
                row.getString("status"),
                row.getObject("to_tenant_id", UUID.class),
                row.getString("from_person_name"),
                row.getObject("meeting_on", LocalDate.class),
                row.getTimestamp("offered_at").toInstant(),
                instant(row, "read_at"),
                instant(row, "answered_at"),
                row.getString("to_person_name"),
                row.getString("refusal"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
