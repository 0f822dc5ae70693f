package nl.opstap.placement.placements;

import java.time.Instant;
import java.util.UUID;

/** A gate the teamleider opened by hand (SCH-21). */
record GateOverride(UUID placementId, Gate gate, String reason, UUID byId, String byName, Instant at) {}
