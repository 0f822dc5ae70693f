package nl.opstap.placement.newsearch;

/** Why another place is sought. */
public enum Because {
    BROKEN_OFF,
    /** The stage was to lead to a job there, and does not (PLA-92). */
    NO_OUTFLOW
}
