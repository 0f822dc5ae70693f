package nl.opstap.placement.placements;

/** How far the seat of a placement is. */
public enum SeatState {
    NONE,
    ASKED,
    HELD,
    CONFIRMED
}
