package nl.opstap.placement.ownplace;

/** What the school answers to a place a student proposes. */
enum Answer {
    /** It is a place of the pool; it stands in the list of the student, where a seat is asked as for any place. */
    LINKED,
    NOT_POSSIBLE,
    /** The company is not in the pool yet: first it becomes one, then it can be linked. */
    LEAD
}
