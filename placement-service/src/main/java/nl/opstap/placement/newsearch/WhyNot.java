package nl.opstap.placement.newsearch;

/** Why no other place is sought. */
enum WhyNot {
    /** The student has another stage already. */
    OTHER_STAGE,
    HAS_WORK,
    LEAVES_SCHOOL,
    /** Something else comes first. */
    NOT_NOW,
    OTHER
}
