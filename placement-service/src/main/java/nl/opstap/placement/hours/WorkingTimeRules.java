package nl.opstap.placement.hours;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dated rules of the law on working times. */
@Component
public class WorkingTimeRules {
    private final JdbcClient database;

    WorkingTimeRules(JdbcClient database) {
        this.database = database;
    }

    /** The rule in force on a day for somebody of that age; empty for who is too young to work. */
    public Optional<WorkingTimeRule> on(LocalDate day, int age) {
        return database.sql("""
                select from_age, until_age, day_minutes, week_minutes, average_minutes, average_weeks, week_days,
                       daily_rest_minutes, weekly_rest_minutes, earliest, latest, break_after_minutes, break_minutes, sunday,
                       source
                from working_time_rule
                where valid_from <= :day and :age between from_age and until_age
                order by valid_from desc limit 1""")
                .param("day", day)
                .param("age", age)
                .query(WorkingTimeRule.class)
                .optional();
    }
}
