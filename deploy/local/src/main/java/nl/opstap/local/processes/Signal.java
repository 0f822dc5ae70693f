package nl.opstap.local.processes;

/** The signals the launcher sends. */
public enum Signal {
    /** PostgreSQL's "fast" shutdown: end sessions, write everything, go. */
    INT,
    TERM,
    KILL
}
