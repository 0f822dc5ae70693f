package nl.opstap.placement.logbook;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much was told of a placement, for other features; what was told they ask of nobody. */
@Component
public class LogbookDays {
    private final JdbcClient database;

    LogbookDays(JdbcClient database) {
        this.database = database;
    }

    public int count(UUID placementId) {
        return database.sql("select count(*) from logbook_entry where placement_id = ?")
                .param(placementId)
                .query(Integer.class)
                .single();
    }
}
