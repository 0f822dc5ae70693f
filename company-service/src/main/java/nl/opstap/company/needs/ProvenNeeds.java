package nl.opstap.company.needs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.contracts.placement.ProvenNeed;
import nl.opstap.contracts.school.SupportNeed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What companies of the present region have proven. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ProvenNeeds {
    private static final Set<String> KNOWN =
            Arrays.stream(SupportNeed.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final JdbcClient database;

    ProvenNeeds(JdbcClient database) {
        this.database = database;
    }

    record Proof(int placements, LocalDate since) {}

    /**
     * Of a company and those merged into it the largest number counts: the same student may have been at both, and nobody
     * can tell any more.
     */
    Map<SupportNeed, Proof> of(UUID company) {
        var found = new EnumMap<SupportNeed, Proof>(SupportNeed.class);
        database.sql("""
                select need, max(placements) as placements, min(since) as since from proven_need
                where company_id in (select company_family(:company)) group by need""").param("company", company).query(row -> {
            var proof = new Proof(row.getInt("placements"), row.getObject("since", LocalDate.class));
            found.put(SupportNeed.valueOf(row.getString("need")), proof);
        });
        return found;
    }

    /**
     * All that is known of a company, anew. One that is gone from the pool needs nothing any more; of a need this version
     * does not know yet, it hears again at the next release.
     */
    void replace(UUID company, List<ProvenNeed> needs) {
        database.sql("delete from proven_need where company_id = :company and need <> all(:needs)")
                .param("company", company)
                .param("needs", needs.stream().map(ProvenNeed::need).toArray(String[]::new))
                .update();
        for (var proven :
                needs.stream().filter(one -> KNOWN.contains(one.need())).toList()) {
            database.sql("""
                    insert into proven_need (company_id, need, placements, since)
                    select id, :need, :placements, :since from company where id = :company
                    on conflict (region_id, company_id, need) do update
                    set placements = excluded.placements, since = excluded.since""")
                    .param("company", company)
                    .param("need", proven.need())
                    .param("placements", proven.placements())
                    .param("since", proven.since())
                    .update();
        }
    }
}
