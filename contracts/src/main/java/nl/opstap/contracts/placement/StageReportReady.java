package nl.opstap.contracts.placement;

import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/**
 * The eindgesprek of a stage was held, so that its stagerapport can be read; what it says stays with the placement.
 *
 * @param parents the accounts of parents who may read it now
 * @param byAccount who wrote it down, and so need not hear it
 */
@Published(topic = "opstap.placement.stage-report.v1", type = "nl.opstap.placement.stage-report-ready.v1")
public record StageReportReady(UUID placementId, UUID studentId, List<UUID> parents, UUID byAccount) implements Event {
    @Override
    public UUID key() {
        return placementId;
    }
}
