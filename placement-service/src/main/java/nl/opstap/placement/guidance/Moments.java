package nl.opstap.placement.guidance;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.placement.guidance.VisitPlan.Planned;
import nl.opstap.placement.placements.Acting;
import nl.opstap.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The moments of guidance of the present tenant. */
@Component
class Moments {
    private final JdbcClient database;

    Moments(JdbcClient database) {
        this.database = database;
    }

    /** In the order of the calendar. */
    List<Moment> of(UUID placement) {
        return database.sql("""
                select id, version, kind, day, state, outcome, cancelled_because, by_name from guidance_moment
                where placement_id = :placement order by day, id""")
                .param("placement", placement)
                .query((row, _) -> new Moment(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        MomentKind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class),
                        MomentState.valueOf(row.getString("state")),
                        row.getBytes("outcome"),
                        Optional.ofNullable(row.getString("cancelled_because"))
                                .map(CancelReason::valueOf)
                                .orElse(null),
                        row.getString("by_name")))
                .list();
    }

    void plan(UUID placement, List<Planned> planned, Acting by, Instant now) {
        for (var one : planned) {
            database.sql("""
                    insert into guidance_moment (id, placement_id, version, kind, day, state, by_id, by_name, at)
                    values (:id, :placement, 1, :kind, :day, 'PLANNED', :by, :name, :now)""")
                    .param("id", Ids.next())
                    .param("placement", placement)
                    .param("kind", one.kind().name())
                    .param("day", one.day())
                    .param("by", by.id())
                    .param("name", by.name())
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    /** What is overdue stays: somebody still has to say whether it was held. */
    void forgetPlanned(UUID placement, LocalDate today) {
        database.sql("""
                delete from guidance_moment
                where placement_id = :placement and state = 'PLANNED' and day >= :today""").param("placement", placement).param("today", today).update();
    }

    void move(Moment moment, LocalDate day, Acting by, Instant now) {
        change(moment, MomentState.PLANNED, day, null, null, by, now);
    }

    void hold(Moment moment, LocalDate day, byte[] outcome, Acting by, Instant now) {
        change(moment, MomentState.HELD, day, outcome, null, by, now);
    }

    void cancel(Moment moment, CancelReason reason, Acting by, Instant now) {
        change(moment, MomentState.CANCELLED, moment.day(), null, reason, by, now);
    }

    private void change(
            Moment moment,
            MomentState state,
            LocalDate day,
            byte @Nullable [] outcome,
            @Nullable CancelReason reason,
            Acting by,
            Instant now) {
        database.sql("""
                update guidance_moment
                set version = version + 1, state = :state, day = :day, outcome = :outcome, cancelled_because = :reason,
                    by_id = :by, by_name = :name, at = :now
                where id = :id""")
                .param("id", moment.id())
                .param("state", state.name())
                .param("day", day)
                .param("outcome", outcome)
                .param("reason", reason == null ? null : reason.name())
                .param("by", by.id())
                .param("name", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }
}
