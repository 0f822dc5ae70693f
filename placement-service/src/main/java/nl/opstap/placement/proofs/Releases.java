package nl.opstap.placement.proofs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.contracts.placement.ProvenNeed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was released of the companies of the present region, and until when they were looked at. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Releases {
    private final JdbcClient database;

    Releases(JdbcClient database) {
        this.database = database;
    }

    boolean isLookedAt(LocalDate until) {
        return database.sql("select exists (select from region_look where until_day >= :until)")
                .param("until", until)
                .query(Boolean.class)
                .single();
    }

    /** True for one replica: the others wait here for it, and find that the look was taken. */
    boolean take(LocalDate until) {
        return database.sql("""
                insert into region_look as known (until_day) values (:until)
                on conflict (region_id) do update set until_day = excluded.until_day
                where known.until_day < excluded.until_day""").param("until", until).update() == 1;
    }

    Optional<LocalDate> lookedUntil(UUID company) {
        return database.sql("select until_day from company_look where company_id = :company")
                .param("company", company)
                .query(LocalDate.class)
                .optional();
    }

    void looked(UUID company, LocalDate until) {
        database.sql("""
                insert into company_look (company_id, until_day) values (:company, :until)
                on conflict (region_id, company_id) do update set until_day = excluded.until_day""").param("company", company).param("until", until).update();
    }

    Map<String, Integer> of(UUID company) {
        var found = new HashMap<String, Integer>();
        needs(company).forEach(proven -> found.put(proven.need(), proven.placements()));
        return found;
    }

    List<ProvenNeed> needs(UUID company) {
        return database.sql("select need, placements, since from proven_need where company_id = :company order by need")
                .param("company", company)
                .query((row, _) -> new ProvenNeed(row.getString(1), row.getInt(2), row.getObject(3, LocalDate.class)))
                .list();
    }

    /** @param since kept as it was for what was released before */
    void release(UUID company, Map<String, Integer> placements, LocalDate since) {
        placements.forEach((need, number) -> database.sql("""
                insert into proven_need (company_id, need, placements, since) values (:company, :need, :number, :since)
                on conflict (region_id, company_id, need) do update set placements = excluded.placements""")
                .param("company", company)
                .param("need", need)
                .param("number", number)
                .param("since", since)
                .update());
    }
}
