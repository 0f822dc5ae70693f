package nl.opstap.school.retention;

/** What a term is for. An erasure takes the whole student, so the longest term that applies decides. */
enum Category {
    DOSSIER,
    /** For who was on a stage. */
    PRACTICE_EVIDENCE,
    /** Counted from the end of the nazorg. */
    NAZORG
}
