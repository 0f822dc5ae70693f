package nl.opstap.placement.placements;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.opstap.platform.Ids;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One step that was taken: by whom, when, why. */
@Entity
@Table(name = "placement_history")
class HistoryEntry {
    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    private UUID placementId;
    private String action;

    @Enumerated(EnumType.STRING)
    private PlacementState fromState;

    @Enumerated(EnumType.STRING)
    private PlacementState toState;

    private @Nullable UUID byId;
    private String byName;
    private String byRole;
    private Instant at;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected HistoryEntry() {}

    @SuppressWarnings("NullAway.Init")
    HistoryEntry(
            UUID placementId,
            String action,
            PlacementState from,
            PlacementState to,
            Acting by,
            Instant at,
            @Nullable String reason) {
        this.id = Ids.next();
        this.placementId = placementId;
        this.action = action;
        this.fromState = from;
        this.toState = to;
        this.byId = by.id();
        this.byName = by.name();
        this.byRole = by.party().role();
        this.at = at;
        this.reason = reason;
    }

    record View(
            String action,
            PlacementState from,
            PlacementState to,
            String byName,
            String byRole,
            Instant at,
            @Nullable String reason) {}

    View view() {
        return new View(action, fromState, toState, byName, byRole, at, reason);
    }
}
