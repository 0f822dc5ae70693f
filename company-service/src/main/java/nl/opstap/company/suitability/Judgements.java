package nl.opstap.company.suitability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The judgements of the present school; those on a company that was merged are read with the one that was kept. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Judgements {
    private final JdbcClient database;

    Judgements(JdbcClient database) {
        this.database = database;
    }

    /** Newest first. */
    List<Judgement> of(UUID companyId) {
        return database.sql("""
                select * from suitability_judgement where company_id in (select company_family(:company))
                order by judged_at desc, id desc""")
                .param("company", companyId)
                .query((row, _) -> judgement(row))
                .list();
    }

    void insert(UUID companyId, Judgement judgement) {
        database.sql("""
                insert into suitability_judgement (id, company_id, target_group, verdict, words, judged_at, judged_by,
                                                   judged_by_name)
                values (:id, :company, :group, :verdict, :words, :at, :by, :name)""")
                .param("id", judgement.id())
                .param("company", companyId)
                .param("group", judgement.group().name())
                .param("verdict", judgement.verdict().name())
                .param("words", judgement.words())
                .param("at", judgement.at().atOffset(ZoneOffset.UTC))
                .param("by", judgement.by())
                .param("name", judgement.byName())
                .update();
    }

    void delete(UUID id) {
        database.sql("delete from suitability_judgement where id = :id")
                .param("id", id)
                .update();
    }

    void warnsBy(UUID id, UUID warning) {
        database.sql("update suitability_judgement set warning_id = :warning where id = :id")
                .param("warning", warning)
                .param("id", id)
                .update();
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                row.getObject("id", UUID.class),
                TargetGroup.valueOf(row.getString("target_group")),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("words"),
                instant(row),
                row.getObject("judged_by", UUID.class),
                row.getString("judged_by_name"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("judged_at", OffsetDateTime.class).toInstant();
    }
}
