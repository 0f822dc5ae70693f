package nl.opstap.school.reports;

/** What a report is about. */
public enum ReportKind {
    /** A visit to the company, by the stagebegeleider (SCH-30). */
    VISIT,
    /** The internal stage, by the mentor after the talk with the interne stagebegeleider and the student (SCH-31). */
    INTERNAL_STAGE,
    /** How a stage goes or ended, apart from a visit. */
    STAGE
}
