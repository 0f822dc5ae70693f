package nl.opstap.placement.students;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stagebeleid of the present tenant, within the limits of law and sector. */
@Component
public class SchoolPolicies {

    /** A version of the policy. */
    public record SchoolPolicy(int version, String name, String schoolType) {}

    private final JdbcClient database;

    SchoolPolicies(JdbcClient database) {
        this.database = database;
    }

    public Optional<SchoolPolicy> on(LocalDate day) {
        return database.sql("""
                select version, name, coalesce(school_type, 'VSO') from policy
                where valid_from <= :day order by valid_from desc, version desc limit 1""")
                .param("day", day)
                .query((row, _) -> new SchoolPolicy(row.getInt(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** What the school is called. */
    public String nameOn(LocalDate day) {
        return on(day).map(SchoolPolicy::name).orElse("de school");
    }

    /** Whether stage here is beroepspraktijkvorming of the mbo. */
    public boolean isMbo(LocalDate day) {
        return on(day).filter(policy -> policy.schoolType().equals("MBO")).isPresent();
    }

    /** Empty when stage in this phase does not exist for this kind of school. */
    public Optional<PhaseLimit> limit(int phase, LocalDate day) {
        return database.sql("""
                with policy_now as (
                    select version, coalesce(school_type, 'VSO') as school_type from policy
                    where valid_from <= :day order by valid_from desc, version desc limit 1)
                select l.phase, l.min_age, greatest(l.min_days, coalesce(p.min_days, l.min_days)) as min_days,
                    least(l.max_days, coalesce(p.max_days, l.max_days)) as max_days,
                    least(l.max_days_at_start, coalesce(p.max_days_at_start, p.max_days, l.max_days_at_start))
                        as max_days_at_start, l.source
                from legal_rule l
                left join policy_now n on true
                left join policy_phase p on p.version = n.version and p.phase = l.phase
                where l.school_type = coalesce(n.school_type, 'VSO') and l.phase = :phase and l.valid_from <= :day
                order by l.valid_from desc limit 1""")
                .param("day", day)
                .param("phase", phase)
                .query(PhaseLimit.class)
                .optional();
    }
}
