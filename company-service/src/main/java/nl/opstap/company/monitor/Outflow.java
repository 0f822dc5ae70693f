package nl.opstap.company.monitor;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.company.organisations.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what former students do at each nazorg moment. What is known of a student stays with the school; the region gets
 * the counts.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outflow {
    static final String NOT_HEARD = "NOT_HEARD";

    private final JdbcClient database;

    Outflow(JdbcClient database) {
        this.database = database;
    }

    private record Result(int month, int cohort, String situation) {}

    /** @param situation {@link #NOT_HEARD} while nobody knows */
    void found(UUID moment, UUID student, int month, LocalDate dueOn, String situation) {
        known(moment).ifPresent(before -> add(before, -1));
        var result = new Result(month, SchoolYear.of(dueOn.minusMonths(month)), situation);
        database.sql("""
                insert into nazorg_result (moment_id, student_id, month, cohort, situation)
                values (:moment, :student, :month, :cohort, :situation)
                on conflict (tenant_id, moment_id) do update
                set month = excluded.month, cohort = excluded.cohort, situation = excluded.situation""")
                .param("moment", moment)
                .param("student", student)
                .param("month", result.month())
                .param("cohort", result.cohort())
                .param("situation", result.situation())
                .update();
        add(result, 1);
    }

    void forget(UUID moment) {
        known(moment).ifPresent(before -> add(before, -1));
        database.sql("delete from nazorg_result where moment_id = :moment")
                .param("moment", moment)
                .update();
    }

    void forgetStudent(UUID student) {
        database.sql("select moment_id from nazorg_result where student_id = :student")
                .param("student", student)
                .query(UUID.class)
                .list()
                .forEach(this::forget);
    }

    private Optional<Result> known(UUID moment) {
        return database.sql("select month, cohort, situation from nazorg_result where moment_id = :moment for update")
                .param("moment", moment)
                .query((row, _) -> new Result(row.getInt("month"), row.getInt("cohort"), row.getString("situation")))
                .optional();
    }

    private void add(Result result, int students) {
        database.sql("""
                insert into outflow_count (school_id, month, cohort, situation, students)
                values (opstap_tenant(), :month, :cohort, :situation, :students)
                on conflict (region_id, school_id, month, cohort, situation)
                do update set students = outflow_count.students + excluded.students""")
                .param("month", result.month())
                .param("cohort", result.cohort())
                .param("situation", result.situation())
                .param("students", students)
                .update();
    }
}
