package nl.opstap.school.coupling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for the LVS of the present tenant, and what became of the rest. */
@Component
class LvsMessages {
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final String MESSAGE = """
            select m.*, concat_ws(' ', s.given_name, s.infix, s.family_name) as display_name
            from lvs_message m join student s on s.tenant_id = m.tenant_id and s.id = m.student_id""";

    private final JdbcClient database;
    private final Clock clock;

    LvsMessages(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(UUID studentId, UUID reportId) {
        database.sql("""
                insert into lvs_message (id, student_id, report_id, state, attempts, created_at, next_attempt_at)
                values (:id, :student, :report, 'PENDING', 0, :now, :now)""")
                .param("id", Ids.next())
                .param("student", studentId)
                .param("report", reportId)
                .param("now", now())
                .update();
    }

    /** The reports that were written before the school had a coupling. */
    void addAllThatAreNotOnTheirWay() {
        database.sql("""
                select r.student_id, r.id from report r
                where not exists (select from lvs_message m where m.tenant_id = r.tenant_id and m.report_id = r.id)
                order by r.recorded_at, r.id""")
                .query((row, number) -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)})
                .list()
                .forEach(report -> add(report[0], report[1]));
    }

    /** Oldest first, so that a report never overtakes an earlier one of the same student for long. */
    List<UUID> due(int atMost) {
        return database.sql("""
                select id from lvs_message where state in ('PENDING', 'RETRYING') and next_attempt_at <= :now
                order by created_at, id limit :limit""")
                .param("now", now())
                .param("limit", atMost)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The message, locked until the transaction ends; empty when another instance has it or it has arrived meanwhile. */
    Optional<LvsMessage> lock(UUID id) {
        return database.sql(
                        MESSAGE + " where m.id = ? and m.state in ('PENDING', 'RETRYING') for update of m skip locked")
                .param(id)
                .query(LvsMessages::message)
                .optional();
    }

    void delivered(UUID id, String foreignId) {
        database.sql("""
                update lvs_message set state = 'DELIVERED', attempts = attempts + 1, foreign_id = :foreign,
                    delivered_at = :now, next_attempt_at = null, last_error = null where id = :id""")
                .param("foreign", foreignId)
                .param("now", now())
                .param("id", id)
                .update();
    }

    void refused(UUID id, String why) {
        database.sql("""
                update lvs_message set state = 'FAILED', attempts = attempts + 1, next_attempt_at = null,
                    last_error = :why where id = :id""").param("why", why).param("id", id).update();
    }

    void postponed(LvsMessage message, String why) {
        var wait = Duration.ofSeconds(10L << Math.min(message.attempts(), 12));
        database.sql("""
                update lvs_message set state = 'RETRYING', attempts = attempts + 1, next_attempt_at = :next,
                    last_error = :why where id = :id""")
                .param("next", now().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait))
                .param("why", why)
                .param("id", message.id())
                .update();
    }

    /** Whether there was one that had failed or waited. */
    boolean again(UUID id) {
        return database.sql("""
                        update lvs_message set state = 'PENDING', next_attempt_at = :now
                        where id = :id and state in ('FAILED', 'RETRYING')""").param("now", now()).param("id", id).update() == 1;
    }

    List<LvsMessage> of(UUID studentId) {
        return database.sql(MESSAGE + " where m.student_id = ? order by m.created_at, m.id")
                .param(studentId)
                .query(LvsMessages::message)
                .list();
    }

    /** Newest first. */
    Page<LvsMessage> page(@Nullable MessageState state, boolean withNames, PageRequest asked) {
        var rows = database.sql(MESSAGE + """
                 where (cast(:state as text) is null or m.state = :state)
                  and (cast(:after as uuid) is null or (m.created_at, m.id) <
                        (select a.created_at, a.id from lvs_message a where a.id = :after))
                order by m.created_at desc, m.id desc limit :limit""")
                .param("state", state == null ? null : state.name())
                .param("after", asked.after(UUID.class).orElse(null))
                .param("limit", asked.fetch())
                .query(LvsMessages::message)
                .list();
        return asked.page(rows, LvsMessage::id, message -> withNames ? message : message.withoutName());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static LvsMessage message(ResultSet row, int number) throws SQLException {
        return new LvsMessage(
                row.getObject("id", UUID.class),
                row.getObject("student_id", UUID.class),
                row.getString("display_name"),
                row.getObject("report_id", UUID.class),
                MessageState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("next_attempt_at", OffsetDateTime.class),
                row.getObject("delivered_at", OffsetDateTime.class),
                row.getString("last_error"));
    }
}
