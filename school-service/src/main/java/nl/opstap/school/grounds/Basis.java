package nl.opstap.school.grounds;

/** The grounds of article 6 AVG that this product knows. */
enum Basis {
    /** A law says that it must be kept. */
    LAW,
    /** Needed for the task the law gives the school; nobody is asked. */
    PUBLIC_TASK,
    /** The student, or a parent before 16, says yes and can take it back. */
    CONSENT
}
