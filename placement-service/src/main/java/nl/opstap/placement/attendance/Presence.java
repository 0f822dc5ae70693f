package nl.opstap.placement.attendance;

/** What is known of a planned day at the company (PLA-40). */
enum Presence {
    PRESENT,
    SICK,
    /** Away with permission. */
    LEAVE,
    /** Away without permission. */
    UNAUTHORISED,
    /** A free day for everybody. */
    HOLIDAY;

    /** Whether it can be known before the day has come. */
    boolean isKnownBefore() {
        return this == LEAVE || this == HOLIDAY;
    }
}
