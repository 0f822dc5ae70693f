package nl.opstap.placement.logbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** The days the student wrote about. */
    public List<LocalDate> writtenOn(UUID placementId) {
        return database.sql("select on_day from logbook_entry where placement_id = ?")
                .param(placementId)
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list();
    }

    public int count(UUID placementId) {
        return database.sql("select count(*) from logbook_entry where placement_id = ?")
                .param(placementId)
                .query(Integer.class)
                .single();
    }

    /** On how many of these days the student felt how, by the code of the mood. */
    public Map<String, Integer> moods(UUID placementId) {
        var moods = new TreeMap<String, Integer>();
        database.sql("select mood, count(*) from logbook_entry where placement_id = ? group by mood")
                .param(placementId)
                .query(row -> {
                    moods.put(row.getString(1), row.getInt(2));
                });
        return moods;
    }
}
