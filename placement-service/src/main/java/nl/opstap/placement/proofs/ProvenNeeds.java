package nl.opstap.placement.proofs;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the companies of the present region have proven, as it was released. */
@Component
public class ProvenNeeds {
    private final JdbcClient database;

    ProvenNeeds(JdbcClient database) {
        this.database = database;
    }

    /** Per company and need the number of placements. */
    public Map<UUID, Map<String, Integer>> all() {
        var found = new HashMap<UUID, Map<String, Integer>>();
        database.sql("select company_id, need, placements from proven_need").query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashMap<>())
                    .put(row.getString(2), row.getInt(3));
        });
        return found;
    }
}
