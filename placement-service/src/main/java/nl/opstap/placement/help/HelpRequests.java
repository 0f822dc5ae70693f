package nl.opstap.placement.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.placement.placements.Acting;
import nl.opstap.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions to coaches of the present tenant. */
@Component
class HelpRequests {
    private final JdbcClient database;

    HelpRequests(JdbcClient database) {
        this.database = database;
    }

    /** @param askedOn the day of {@code askedAt} at school */
    record Stored(
            UUID id,
            UUID placementId,
            Coach coach,
            Question question,
            LocalDate neededBy,
            String askedBy,
            LocalDate askedOn,
            Instant askedAt,
            @Nullable Answered answered) {}

    /** @param recordedAt when it was written down, perhaps later */
    record Answered(CoachAnswer answer, String by, LocalDate on, Instant recordedAt) {}

    /** The newest first. */
    List<Stored> of(UUID placement) {
        return database.sql(
                        "select * from help_request where placement_id = :placement order by asked_at desc, id desc")
                .param("placement", placement)
                .query((row, _) -> stored(row))
                .list();
    }

    Optional<Stored> find(UUID placement, UUID id) {
        return of(placement).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** False when this coach was asked and has not answered yet. */
    boolean ask(
            UUID placement,
            Coach coach,
            Question question,
            LocalDate neededBy,
            Acting by,
            LocalDate today,
            Instant now) {
        return database.sql("""
                insert into help_request (id, placement_id, coach, question, needed_by, asked_by_id, asked_by_name,
                    asked_on, asked_at)
                values (:id, :placement, :coach, :question, :needed, :by, :name, :today, :now)
                on conflict (tenant_id, placement_id, coach) where answer is null do nothing""")
                        .param("id", Ids.next())
                        .param("placement", placement)
                        .param("coach", coach.name())
                        .param("question", question.name())
                        .param("needed", neededBy)
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("today", today)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False when there is an answer. */
    boolean answer(UUID id, CoachAnswer answer, String answeredBy, LocalDate day, Acting by, Instant now) {
        return database.sql("""
                update help_request
                set answer = :answer, answered_by = :answeredBy, answered_on = :day, recorded_by_id = :by,
                    recorded_by_name = :name, recorded_at = :now
                where id = :id and answer is null""")
                        .param("id", id)
                        .param("answer", answer.name())
                        .param("answeredBy", answeredBy)
                        .param("day", day)
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    HelpSummary summary(LocalDate today) {
        return database.sql("""
                select count(*) as asked, count(*) filter (where answer is null) as waiting,
                    count(*) filter (where answer is null and needed_by < :today) as late,
                    percentile_cont(0.5) within group (order by answered_on - asked_on) as median
                from help_request""")
                .param("today", today)
                .query((row, _) ->
                        new HelpSummary(row.getInt("asked"), row.getInt("waiting"), row.getInt("late"), (Double)
                                row.getObject("median")))
                .single();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        return new Stored(
                row.getObject("id", UUID.class),
                row.getObject("placement_id", UUID.class),
                Coach.valueOf(row.getString("coach")),
                Question.valueOf(row.getString("question")),
                row.getObject("needed_by", LocalDate.class),
                row.getString("asked_by_name"),
                row.getObject("asked_on", LocalDate.class),
                row.getTimestamp("asked_at").toInstant(),
                answer == null
                        ? null
                        : new Answered(
                                CoachAnswer.valueOf(answer),
                                row.getString("answered_by"),
                                row.getObject("answered_on", LocalDate.class),
                                row.getTimestamp("recorded_at").toInstant()));
    }
}
