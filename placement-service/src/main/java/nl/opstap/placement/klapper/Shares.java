package nl.opstap.placement.klapper;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What students chose to show of earlier stages. */
@Component
class Shares {
    private final JdbcClient database;
    private final Clock clock;

    Shares(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Share(UUID chapterId, KlapperPart part) {}

    List<Share> with(UUID placementId) {
        return database.sql(
                        "select chapter_id, part from klapper_share where placement_id = ? order by shared_at, part")
                .param(placementId)
                .query((row, number) -> new Share(row.getObject(1, UUID.class), KlapperPart.valueOf(row.getString(2))))
                .list();
    }

    Map<UUID, Set<KlapperPart>> byChapter(UUID placementId) {
        var found = new HashMap<UUID, Set<KlapperPart>>();
        with(placementId)
                .forEach(share -> found.computeIfAbsent(share.chapterId(), _ -> EnumSet.noneOf(KlapperPart.class))
                        .add(share.part()));
        return found;
    }

    void show(UUID placementId, UUID chapterId, KlapperPart part, UUID by) {
        database.sql("""
                insert into klapper_share (placement_id, chapter_id, part, shared_by, shared_at)
                values (:placement, :chapter, :part, :by, :at)
                on conflict (tenant_id, placement_id, chapter_id, part) do nothing""")
                .param("placement", placementId)
                .param("chapter", chapterId)
                .param("part", part.name())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    void hide(UUID placementId, UUID chapterId, KlapperPart part) {
        database.sql(
                        "delete from klapper_share where placement_id = :placement and chapter_id = :chapter and part = :part")
                .param("placement", placementId)
                .param("chapter", chapterId)
                .param("part", part.name())
                .update();
    }
}
