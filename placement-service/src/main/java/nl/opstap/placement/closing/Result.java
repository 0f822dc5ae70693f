package nl.opstap.placement.closing;

/** What the talk leads to: exactly one. */
public enum Result {
    JOB_OFFERED,
    MAYBE_LATER,
    /** The company brings the student into contact with another one. */
    INTRODUCTION,
    NONE;

    /** A job here cannot come of it when the company says there is none. */
    boolean contradicts(JobHere job) {
        return job == JobHere.NO && (this == JOB_OFFERED || this == MAYBE_LATER);
    }
}
