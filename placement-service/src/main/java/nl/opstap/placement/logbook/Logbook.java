package nl.opstap.placement.logbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All entries. */
interface Logbook extends Repository<LogbookEntry, UUID> {
    Optional<LogbookEntry> findById(UUID id);

    Optional<LogbookEntry> findByPlacementIdAndOnDay(UUID placementId, LocalDate onDay);

    List<LogbookEntry> findByPlacementIdOrderByOnDayDesc(UUID placementId);

    LogbookEntry saveAndFlush(LogbookEntry entry);
}
