package nl.opstap.company.monitor;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts who looks for a place. A student does when he or she is at school, may go on stage or is being placed, and has
 * no placement that was agreed. What is known of a student stays with the school; the region gets counts.
 *
 * <p>Since when somebody looks follows from what is known of the student and of each placement, and from nothing else:
 * events of students and of placements come in another order when the counts are rebuilt, and must add up to the same.
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

    /**
     * What is known of a student to count by.
     *
     * @param leerweg STAGE, BOL or BBL
     * @param municipality empty when not known
     */
    record Known(int phase, String leerweg, String municipality, boolean active, boolean ready) {}

    /** Where a student is counted: once in the weeks, once by gemeente and once by leerweg. */
    private record Counted(int phase, LocalDate week, String leerweg, String municipality) {}

    private record Standing(@Nullable Counted now, @Nullable Counted before) {}

    void student(UUID student, Known known, Instant when) {
        database.sql("""
                insert into student_demand as d (student_id, phase, leerweg, municipality, active, ready, active_since, ready_since)
                values (:student, :phase, :leerweg, :municipality, :active, :ready,
                        case when :active then cast(:when as timestamptz) end,
                        case when :ready then cast(:when as timestamptz) end)
                on conflict (tenant_id, student_id) do update
                set phase = excluded.phase, leerweg = excluded.leerweg, municipality = excluded.municipality,
                    active = excluded.active, ready = excluded.ready,
                    active_since = case when excluded.active then coalesce(d.active_since, excluded.active_since) end,
                    ready_since = case when excluded.ready then coalesce(d.ready_since, excluded.ready_since) end""")
                .param("student", student)
                .param("phase", known.phase())
                .param("leerweg", known.leerweg())
                .param("municipality", known.municipality())
                .param("active", known.active())
                .param("ready", known.ready())
                .param("when", when.atOffset(ZoneOffset.UTC))
                .update();
        recount(student);
    }

    void placement(UUID placement, UUID student, String state, Instant when) {
        // The placement may be heard of before the student: topics keep no order between each other.
        database.sql("insert into student_demand (student_id) values (:student) on conflict do nothing")
                .param("student", student)
                .update();
        database.sql("""
                insert into placement_state as p (placement_id, student_id, state, searching_since)
                values (:placement, :student, :state,
                        case when :state in ('SEARCHING', 'PROPOSED', 'ACQUAINTANCE') then cast(:when as timestamptz) end)
                on conflict (tenant_id, placement_id) do update
                set state = excluded.state,
                    searching_since = case when excluded.searching_since is not null
                                      then coalesce(p.searching_since, excluded.searching_since) end,
                    free_since = case when p.state in ('AGREED', 'CONTRACT', 'RUNNING', 'CLOSING')
                                       and excluded.state not in ('AGREED', 'CONTRACT', 'RUNNING', 'CLOSING')
                                 then cast(:when as timestamptz) else p.free_since end""")
                .param("placement", placement)
                .param("student", student)
                .param("state", state)
                .param("when", when.atOffset(ZoneOffset.UTC))
                .update();
        recount(student);
    }

    void forgetPlacement(UUID placement) {
        var student = database.sql("delete from placement_state where placement_id = :placement returning student_id")
                .param("placement", placement)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
        student.ifPresent(this::recount);
    }

    void forgetStudent(UUID student) {
        standing(student).map(Standing::before).ifPresent(counted -> add(counted, -1));
        database.sql("delete from placement_state where student_id = :student")
                .param("student", student)
                .update();
        database.sql("delete from student_demand where student_id = :student")
                .param("student", student)
                .update();
    }

    private void recount(UUID student) {
        var standing = standing(student).orElseThrow();
        var now = standing.now();
        var before = standing.before();
        if (Objects.equals(now, before)) {
            return;
        }
        if (before != null) {
            add(before, -1);
        }
        if (now != null) {
            add(now, 1);
        }
        database.sql("""
                update student_demand set counted_phase = :phase, counted_week = :week, counted_leerweg = :leerweg,
                    counted_municipality = :municipality
                where student_id = :student""")
                .param("phase", now == null ? null : now.phase())
                .param("week", now == null ? null : now.week())
                .param("leerweg", now == null ? null : now.leerweg())
                .param("municipality", now == null ? null : now.municipality())
                .param("student", student)
                .update();
    }

    private void add(Counted counted, int students) {
        database.sql("""
                insert into demand_week (school_id, phase, since_week, students)
                values (opstap_tenant(), :phase, :week, :students)
                on conflict (region_id, school_id, phase, since_week)
                do update set students = demand_week.students + excluded.students""")
                .param("phase", counted.phase())
                .param("week", counted.week())
                .param("students", students)
                .update();
        part("MUNICIPALITY", counted.municipality(), students);
        part("LEERWEG", counted.leerweg(), students);
    }

    private void part(String kind, String value, int students) {
        database.sql("""
                insert into demand_part (school_id, kind, value, students)
                values (opstap_tenant(), :kind, :value, :students)
                on conflict (region_id, school_id, kind, value)
                do update set students = demand_part.students + excluded.students""")
                .param("kind", kind)
                .param("value", value)
                .param("students", students)
                .update();
    }

    /** A student looks since the last of what it takes came to be: at school, allowed or searching, and free again. */
    private Optional<Standing> standing(UUID student) {
        return database.sql("""
                select d.*, d.active and not p.busy and (d.ready or p.searching) as looks,
                       greatest(d.active_since, least(d.ready_since, p.searching_since), p.free_since) as since
                from student_demand d
                cross join lateral (
                    select coalesce(bool_or(p.state in ('AGREED', 'CONTRACT', 'RUNNING', 'CLOSING')), false) as busy,
                           coalesce(bool_or(p.state in ('SEARCHING', 'PROPOSED', 'ACQUAINTANCE')), false) as searching,
                           min(p.searching_since) as searching_since, max(p.free_since) as free_since
                    from placement_state p where p.tenant_id = d.tenant_id and p.student_id = d.student_id) p
                where d.student_id = :student for update of d""")
                .param("student", student)
                .query((row, _) -> {
                    var since = row.getObject("since", OffsetDateTime.class);
                    var week = row.getObject("counted_week", LocalDate.class);
                    return new Standing(
                            row.getBoolean("looks") && since != null
                                    ? new Counted(
                                            row.getInt("phase"),
                                            monday(since.toInstant()),
                                            row.getString("leerweg"),
                                            row.getString("municipality"))
                                    : null,
                            week == null
                                    ? null
                                    : new Counted(
                                            row.getInt("counted_phase"),
                                            week,
                                            Objects.requireNonNullElse(row.getString("counted_leerweg"), ""),
                                            Objects.requireNonNullElse(row.getString("counted_municipality"), "")));
                })
                .optional();
    }

    private LocalDate monday(Instant since) {
        return LocalDate.ofInstant(since, clock.getZone()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
