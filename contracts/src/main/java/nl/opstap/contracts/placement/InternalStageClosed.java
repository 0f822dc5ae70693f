package nl.opstap.contracts.placement;

import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/** An internal stage ended with its talk: the mentor writes the report (PLA-05, SCH-31). What was said stays with it. */
@Published(topic = "opstap.placement.internal-stage.v1", type = "nl.opstap.placement.internal-stage-closed.v1")
public record InternalStageClosed(UUID stageId, UUID studentId) implements Event {
    @Override
    public UUID key() {
        return stageId;
    }
}
