package nl.opstap.placement.allocation;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who goes first in a round: dated rows about what a workplace must do, never words about a student. */
@Component
class TierRules {
    private final JdbcClient database;

    TierRules(JdbcClient database) {
        this.database = database;
    }

    /** @param leastNeeds so many support needs are enough, as is one of the heavy ones */
    record Tier(int tier, int leastNeeds, List<String> heavyNeeds, String title, String explanation, String source) {
        boolean holds(Collection<String> needs) {
            return needs.size() >= leastNeeds || !Collections.disjoint(needs, heavyNeeds);
        }
    }

    /** The first goes first; the last takes everybody. */
    List<Tier> on(LocalDate day) {
        return database.sql("""
                select * from round_tier
                where valid_from = (select max(valid_from) from round_tier where valid_from <= :day) order by tier""")
                .param("day", day)
                .query((row, _) -> new Tier(
                        row.getInt("tier"),
                        row.getInt("least_needs"),
                        strings(row.getArray("heavy_needs")),
                        row.getString("title"),
                        row.getString("explanation"),
                        row.getString("source")))
                .list();
    }

    static int of(Collection<String> needs, List<Tier> tiers) {
        return tiers.stream()
                .filter(tier -> tier.holds(needs))
                .mapToInt(Tier::tier)
                .findFirst()
                .orElse(tiers.size());
    }

    private static List<String> strings(java.sql.Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
