package nl.opstap.school.policy;

/** How one party reaches another. */
public enum ContactWay {
    DIRECT,
    VIA_STAGEBEGELEIDER,
    /** Parents call the company for one thing only: that their child is ill. */
    SICK_REPORT_ONLY,
    NOT
}
