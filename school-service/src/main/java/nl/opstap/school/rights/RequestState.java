package nl.opstap.school.rights;

/** How far a request is. */
enum RequestState {
    /** Waits for a decision; only an erasure does. */
    ASKED,
    REFUSED,
    /** Services are answering. One that is down answers when it is back. */
    COLLECTING,
    DONE,
    /** An export whose content is gone, after thirty days or by an erasure. */
    REMOVED
}
