package nl.opstap.placement.placements;

/** Where a placement stands (PLA-04). */
public enum PlacementState {
    REGISTERED,
    INTAKE,
    SEARCHING,
    PROPOSED,
    ACQUAINTANCE,
    AGREED,
    CONTRACT,
    RUNNING,
    CLOSING,
    COMPLETED,
    BROKEN_OFF,
    CANCELLED;

    public boolean hasEnded() {
        return this == COMPLETED || this == BROKEN_OFF || this == CANCELLED;
    }
}
