package nl.opstap.company.evaluations;

import java.util.List;
import java.util.UUID;
import nl.opstap.company.evaluations.Evaluations.Sum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the region sees of the answers. The row policy shows the counts of all schools to the region only. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RegionCounts {
    private final JdbcClient database;

    RegionCounts(JdbcClient database) {
        this.database = database;
    }

    /** The present school asks companies, so the region may know that too few answered. */
    void asks(int schoolYear) {
        for (var question : Question.values()) {
            database.sql("""
                    insert into evaluation_count (school_year, question) values (:year, :question) on conflict do nothing""")
                    .param("year", schoolYear)
                    .param("question", question.name())
                    .update();
        }
    }

    /** Of two answers at the same moment the second waits, and then sees the first. */
    void oneAtATime(int schoolYear) {
        database.sql("""
                select question from evaluation_count
                where tenant_id = opstap_tenant() and school_year = :year order by question for update""").param("year", schoolYear).query(String.class).list();
    }

    void add(Sum sum) {
        sum.points()
                .forEach((question, points) -> database.sql("""
                update evaluation_count set answers = answers + :answers, points = points + :points
                where tenant_id = opstap_tenant() and school_year = :year and question = :question""")
                        .param("answers", sum.answers())
                        .param("points", points)
                        .param("year", sum.schoolYear())
                        .param("question", question.name())
                        .update());
    }

    /** How one question was answered for one school. */
    record Count(UUID schoolId, String school, int schoolYear, Question question, int answers, int points) {}

    /** Of all schools of the present region; nothing when the present tenant is a school. */
    List<Count> all(int since) {
        return database.sql("""
                select e.tenant_id, coalesce(o.name, '') as name, e.school_year, e.question, e.answers, e.points
                from evaluation_count e
                left join organisation o on o.region_id = e.region_id and o.organisation_id = e.tenant_id
                where e.region_id = opstap_tenant() and e.school_year >= :since
                order by e.school_year desc, o.name nulls last, e.tenant_id""")
                .param("since", since)
                .query((row, _) -> new Count(
                        row.getObject("tenant_id", UUID.class),
                        row.getString("name"),
                        row.getInt("school_year"),
                        Question.valueOf(row.getString("question")),
                        row.getInt("answers"),
                        row.getInt("points")))
                .list();
    }
}
