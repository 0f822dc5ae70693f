package nl.opstap.company.suitability;

/** What a school thinks of a company for a group of students now. */
enum Verdict {
    /** Green. */
    SUITS,
    /** Amber. */
    DOUBTFUL,
    /** Red: others are warned. */
    NOT_NOW
}
