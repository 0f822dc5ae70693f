package nl.opstap.placement.guidance;

/** Where a moment of guidance stands; only a planned one can still change. */
enum MomentState {
    PLANNED,
    HELD,
    CANCELLED
}
