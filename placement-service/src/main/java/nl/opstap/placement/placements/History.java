package nl.opstap.placement.placements;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All steps of all placements. */
interface History extends Repository<HistoryEntry, UUID> {
    HistoryEntry save(HistoryEntry entry);

    List<HistoryEntry> findByPlacementIdOrderByAtAscIdAsc(UUID placementId);
}
