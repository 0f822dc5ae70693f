package nl.opstap.company.monitor;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts who looks for a place. A student does when he or she is at school, may go on stage or is being placed, and has
 * no placement that was agreed. What is known of a student stays with the school; the region gets the count per week.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Demand {
    private final JdbcClient database;
    private final Clock clock;

    Demand(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Standing(
            boolean looks,
            int phase,
            @Nullable Integer countedPhase,
            @Nullable LocalDate countedWeek) {}

    void student(UUID student, int phase, boolean active, boolean ready, Instant when) {
        database.sql("""
                insert into student_demand (student_id, phase, active, ready) values (:student, :phase, :active, :ready)
                on conflict (tenant_id, student_id) do update
                set phase = excluded.phase, active = excluded.active, ready = excluded.ready""")
                .param("student", student)
                .param("phase", phase)
                .param("active", active)
                .param("ready", ready)
                .update();
        recount(student, when);
    }

    void placement(UUID placement, UUID student, String state, Instant when) {
        // The placement may be heard of before the student: topics keep no order between each other.
        database.sql("insert into student_demand (student_id) values (:student) on conflict do nothing")
                .param("student", student)
                .update();
        database.sql("""
                insert into placement_state (placement_id, student_id, state) values (:placement, :student, :state)
                on conflict (tenant_id, placement_id) do update set state = excluded.state""")
                .param("placement", placement)
                .param("student", student)
                .param("state", state)
                .update();
        recount(student, when);
    }

    void forgetPlacement(UUID placement, Instant when) {
        var student = database.sql("delete from placement_state where placement_id = :placement returning student_id")
                .param("placement", placement)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
        student.ifPresent(id -> recount(id, when));
    }

    void forgetStudent(UUID student) {
        standing(student).ifPresent(this::uncount);
        database.sql("delete from placement_state where student_id = :student")
                .param("student", student)
                .update();
        database.sql("delete from student_demand where student_id = :student")
                .param("student", student)
                .update();
    }

    private void recount(UUID student, Instant when) {
        var standing = standing(student).orElseThrow();
        var week = standing.countedWeek() != null
                ? standing.countedWeek()
                : LocalDate.ofInstant(when, clock.getZone()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        uncount(standing);
        if (standing.looks()) {
            add(standing.phase(), week, 1);
        }
        database.sql("""
                update student_demand set counted_phase = :phase, counted_week = :week where student_id = :student""")
                .param("phase", standing.looks() ? standing.phase() : null)
                .param("week", standing.looks() ? week : null)
                .param("student", student)
                .update();
    }

    private void uncount(Standing standing) {
        if (standing.countedPhase() != null && standing.countedWeek() != null) {
            add(standing.countedPhase(), standing.countedWeek(), -1);
        }
    }

    private void add(int phase, LocalDate week, int students) {
        database.sql("""
                insert into demand_week (school_id, phase, since_week, students)
                values (opstap_tenant(), :phase, :week, :students)
                on conflict (region_id, school_id, phase, since_week)
                do update set students = demand_week.students + excluded.students""")
                .param("phase", phase)
                .param("week", week)
                .param("students", students)
                .update();
    }

    private Optional<Standing> standing(UUID student) {
        return database.sql("""
                select d.phase, d.counted_phase, d.counted_week,
                       d.active
                       and not exists (select 1 from placement_state p where p.tenant_id = d.tenant_id
                            and p.student_id = d.student_id and p.state in ('AGREED', 'CONTRACT', 'RUNNING', 'CLOSING'))
                       and (d.ready or exists (select 1 from placement_state p where p.tenant_id = d.tenant_id
                            and p.student_id = d.student_id and p.state in ('SEARCHING', 'PROPOSED', 'ACQUAINTANCE')))
                       as looks
                from student_demand d where d.student_id = :student for update""")
                .param("student", student)
                .query((row, _) -> new Standing(
                        row.getBoolean("looks"),
                        row.getInt("phase"),
                        row.getObject("counted_phase", Integer.class),
                        row.getObject("counted_week", LocalDate.class)))
                .optional();
    }
}
