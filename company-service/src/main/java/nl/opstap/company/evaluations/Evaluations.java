package nl.opstap.company.evaluations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The forms of the present school. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Evaluations {
    private static final String SELECTED = """
            select e.*, c.id as kept_id, c.name as company
            from company_evaluation e
            join company at on at.region_id = e.region_id and at.id = e.company_id
            join company c on c.region_id = at.region_id and c.id = coalesce(at.merged_into, at.id)
            """;

    private final JdbcClient database;

    Evaluations(JdbcClient database) {
        this.database = database;
    }

    /** Whether the company was asked after this stage before. */
    boolean asked(UUID placement) {
        return database.sql("select exists (select from evaluated_stage where placement_id = :placement)")
                .param("placement", placement)
                .query(Boolean.class)
                .single();
    }

    /** A form to be asked. */
    record NewEvaluation(
            UUID companyId,
            UUID placementId,
            UUID studentId,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int schoolYear,
            boolean mailed) {}

    void insert(UUID id, NewEvaluation form, Instant now) {
        database.sql("""
                insert into company_evaluation (id, company_id, period_from, period_until, school_year, asked_at, mailed)
                values (:id, :company, :from, :until, :year, :now, :mailed)""")
                .param("id", id)
                .param("company", form.companyId())
                .param("from", form.from())
                .param("until", form.until())
                .param("year", form.schoolYear())
                .param("now", at(now))
                .param("mailed", form.mailed())
                .update();
        stage(form.placementId(), form.studentId(), id);
    }

    /** A form about stages that ended little before, which waits for its answer; it is about this stage too then. */
    Optional<UUID> waitingFor(UUID companyId, Instant askedSince) {
        return database.sql("""
                select id from company_evaluation
                where company_id in (select company_family(:company)) and answered_at is null and asked_at > :since
                order by asked_at desc, id limit 1 for update""")
                .param("company", companyId)
                .param("since", at(askedSince))
                .query(UUID.class)
                .optional();
    }

    void add(UUID id, NewEvaluation form) {
        database.sql("""
                update company_evaluation
                set period_from = least(period_from, :from), period_until = greatest(period_until, :until)
                where id = :id""")
                .param("from", form.from())
                .param("until", form.until())
                .param("id", id)
                .update();
        stage(form.placementId(), form.studentId(), id);
    }

    private void stage(UUID placement, UUID student, UUID id) {
        database.sql("""
                insert into evaluated_stage (placement_id, student_id, evaluation_id) values (:placement, :student, :id)""")
                .param("placement", placement)
                .param("student", student)
                .param("id", id)
                .update();
    }

    Optional<Evaluation> find(UUID id) {
        return database.sql(SELECTED + " where e.id = :id")
                .param("id", id)
                .query((row, _) -> evaluation(row))
                .optional();
    }

    /** Those without an answer, newest first. */
    List<Evaluation> open(Instant askedSince, int limit) {
        return database.sql(SELECTED + """
                 where e.answered_at is null and greatest(e.asked_at, e.handed_at) > :since
                order by e.asked_at desc, e.id limit :limit""")
                .param("since", at(askedSince))
                .param("limit", limit)
                .query((row, _) -> evaluation(row))
                .list();
    }

    void handed(UUID id, Actor by, Instant now) {
        database.sql("""
                update company_evaluation set handed_at = :now, handed_by = :by, handed_by_name = :name where id = :id""")
                .param("now", at(now))
                .param("by", by.id())
                .param("name", by.name())
                .param("id", id)
                .update();
    }

    /** False when it was answered before: the first answer stays. */
    boolean answer(UUID id, Map<Question, Integer> scores, @Nullable String remark, Instant now) {
        var statement = database.sql("""
                update company_evaluation set answered_at = :now, remark = :remark, %s
                where id = :id and answered_at is null""".formatted(Question.each(column -> column + " = :" + column)))
                .param("now", at(now))
                .param("remark", remark)
                .param("id", id);
        for (var question : Question.values()) {
            statement = statement.param(question.column(), scores.get(question));
        }
        return statement.update() == 1;
    }

    /**
     * The points of a number of answers together.
     *
     * @param points per question; none without answers
     */
    record Sum(int schoolYear, int asked, int answers, Map<Question, Integer> points) {}

    /** Per school year, the present one first. */
    List<Sum> perYear(int since) {
        return database.sql("""
                select school_year, count(*) as asked, count(answered_at) as answers, %s
                from company_evaluation where school_year >= :since group by school_year order by school_year desc""".formatted(summed()))
                .param("since", since)
                .query((row, _) -> sum(row))
                .list();
    }

    /** Those the region does not know of yet. */
    Sum uncounted(int schoolYear) {
        return database.sql("""
                select cast(:year as smallint) as school_year, count(*) as asked, count(*) as answers, %s
                from company_evaluation
                where school_year = :year and answered_at is not null and not counted""".formatted(summed()))
                .param("year", schoolYear)
                .query((row, _) -> sum(row))
                .single();
    }

    void counted(int schoolYear) {
        database.sql("""
                update company_evaluation set counted = true
                where school_year = :year and answered_at is not null and not counted""").param("year", schoolYear).update();
    }

    /** @param on the day it was given */
    record Remark(UUID companyId, String company, LocalDate on, String text) {}

    List<Remark> remarks(int since, int limit, ZoneId zone) {
        return database.sql(SELECTED + """
                 where e.remark is not null and e.school_year >= :since
                order by e.answered_at desc, e.id limit :limit""")
                .param("since", since)
                .param("limit", limit)
                .query((row, _) -> new Remark(
                        row.getObject("kept_id", UUID.class),
                        row.getString("company"),
                        row.getObject("answered_at", OffsetDateTime.class)
                                .atZoneSameInstant(zone)
                                .toLocalDate(),
                        row.getString("remark")))
                .list();
    }

    /** The answer stays, without the words and without what ties it to a student. */
    void forgetPlacement(UUID placement) {
        forgetWords("placement_id = :id", placement);
        database.sql("delete from evaluated_stage where placement_id = :placement")
                .param("placement", placement)
                .update();
    }

    /** The words only; what ties it to the student is erased with the rest. */
    void forgetWordsAbout(UUID student) {
        forgetWords("student_id = :id", student);
    }

    private void forgetWords(String stages, UUID id) {
        database.sql("""
                update company_evaluation set remark = null
                where id in (select evaluation_id from evaluated_stage where %s)""".formatted(stages)).param("id", id).update();
    }

    private static String summed() {
        return Question.each(column -> "coalesce(sum(" + column + "), 0) as " + column);
    }

    private static Sum sum(ResultSet row) throws SQLException {
        var points = new EnumMap<Question, Integer>(Question.class);
        for (var question : Arrays.asList(Question.values())) {
            points.put(question, row.getInt(question.column()));
        }
        return new Sum(row.getInt("school_year"), row.getInt("asked"), row.getInt("answers"), points);
    }

    private static Evaluation evaluation(ResultSet row) throws SQLException {
        return new Evaluation(
                row.getObject("id", UUID.class),
                row.getObject("kept_id", UUID.class),
                row.getString("company"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_until", LocalDate.class),
                row.getInt("school_year"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("mailed"),
                instant(row, "handed_at"),
                row.getString("handed_by_name"),
                instant(row, "answered_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
