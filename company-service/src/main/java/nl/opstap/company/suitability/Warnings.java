package nl.opstap.company.suitability;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the region is told of negative judgements: the company, the group and the month. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Warnings {
    private final JdbcClient database;

    Warnings(JdbcClient database) {
        this.database = database;
    }

    /** @param month its first day */
    record Warning(TargetGroup group, LocalDate month) {}

    /**
     * Those of other schools, one for each group however many schools warn, so that a number tells nothing either.
     *
     * @param since older ones no longer count
     */
    List<Warning> ofOthers(UUID companyId, LocalDate since) {
        return database.sql("""
                select w.target_group, max(w.month) as month from suitability_warning w
                where w.company_id in (select company_family(:company)) and w.month >= :since
                  and not exists (select from suitability_judgement j where j.warning_id = w.id)
                group by w.target_group order by w.target_group""")
                .param("company", companyId)
                .param("since", since)
                .query((row, _) -> new Warning(
                        TargetGroup.valueOf(row.getString("target_group")), row.getObject("month", LocalDate.class)))
                .list();
    }

    /** @param companyId the one it goes on as, when it was merged */
    record WarnedCompany(UUID companyId, TargetGroup group) {}

    /** Of the whole region, whichever school warns. */
    List<WarnedCompany> all(LocalDate since) {
        return database.sql("""
                select distinct coalesce(at.merged_into, at.id) as company_id, w.target_group
                from suitability_warning w join company at on at.region_id = w.region_id and at.id = w.company_id
                where w.month >= :since order by company_id, w.target_group""")
                .param("since", since)
                .query((row, _) -> new WarnedCompany(
                        row.getObject("company_id", UUID.class), TargetGroup.valueOf(row.getString("target_group"))))
                .list();
    }

    UUID warn(UUID companyId, TargetGroup group, LocalDate month) {
        // Not from Ids: those hold the time.
        var id = UUID.randomUUID();
        database.sql("""
                insert into suitability_warning (id, company_id, target_group, month)
                values (:id, :company, :group, :month)""")
                .param("id", id)
                .param("company", companyId)
                .param("group", group.name())
                .param("month", month)
                .update();
        return id;
    }

    /** Takes away what the present school warned of; the policy keeps those of others. */
    void takeBack(UUID companyId, TargetGroup group) {
        database.sql("""
                delete from suitability_warning where id in (
                    select warning_id from suitability_judgement
                    where company_id in (select company_family(:company)) and target_group = :group)""")
                .param("company", companyId)
                .param("group", group.name())
                .update();
    }
}
