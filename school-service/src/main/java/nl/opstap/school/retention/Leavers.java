package nl.opstap.school.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Who left, with the last day each is kept. The database adds months as {@link RetentionRule.Kept#until} does. */
@Component
class Leavers {
    private static final String LEAVERS = """
            with leaver as (
                select s.id, s.given_name, s.infix, s.family_name, s.left_on, st.was_on_stage,
                       (s.left_on + make_interval(months =>
                            case when st.was_on_stage then :onStage else :noStage end))::date as kept_until,
                       exists (select from retention_hold h where h.tenant_id = s.tenant_id and h.student_id = s.id
                            and h.lifted_at is null) as held,
                       exists (select from rights_request r where r.tenant_id = s.tenant_id and r.student_id = s.id
                            and r.kind = 'ERASURE' and r.state = 'COLLECTING') as erasing
                from student s
                cross join lateral (select exists (select from stage g where g.tenant_id = s.tenant_id
                    and g.student_id = s.id and g.state in ('RUNNING', 'CLOSING', 'COMPLETED', 'BROKEN_OFF')) as was_on_stage) st
                where s.status <> 'ACTIVE' and s.left_on is not null)
            """;

    /** Between finding that a term has ended and erasing: time to see it and to put a hold. */
    private static final Period GRACE = Period.ofDays(14);

    private final JdbcClient database;
    private final Clock clock;

    Leavers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whose days are over: announced, and announced long enough. */
    record Ripe(UUID student, boolean wasOnStage, LocalDate keptUntil) {}

    /** A query over {@code leaver}. */
    StatementSpec query(RetentionRule rule, String select) {
        return database.sql(LEAVERS + select)
                .param("onStage", rule.of(true).months())
                .param("noStage", rule.of(false).months());
    }

    /** Brings the announcements up to the terms of today; how many are new. */
    int announce(RetentionRule rule) {
        query(rule, """
                delete from retention_due d where not exists (
                    select from leaver l where l.id = d.student_id and l.kept_until < :today and not l.held)""").param("today", today()).update();
        return query(rule, """
                insert into retention_due (student_id, found_on, erase_on)
                select id, :today, :erase from leaver where kept_until < :today and not held on conflict do nothing""")
                .param("today", today())
                .param("erase", eraseAfter(today()))
                .update();
    }

    List<Ripe> ripe(RetentionRule rule) {
        return query(rule, """
                select l.id, l.was_on_stage, l.kept_until from leaver l join retention_due d on d.student_id = l.id
                where d.erase_on <= :today and not l.erasing order by d.erase_on, l.id""")
                .param("today", today())
                .query((row, number) ->
                        new Ripe(row.getObject(1, UUID.class), row.getBoolean(2), row.getObject(3, LocalDate.class)))
                .list();
    }

    /** The first day somebody can be erased whose end is found on this day. */
    LocalDate eraseAfter(LocalDate found) {
        return found.plus(GRACE);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
