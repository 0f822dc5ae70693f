package nl.opstap.placement.placements;

/** What student and praktijkbegeleider each say after the acquaintance (PLA-22). */
public enum Klik {
    UNKNOWN,
    YES,
    DOUBT,
    NO
}
