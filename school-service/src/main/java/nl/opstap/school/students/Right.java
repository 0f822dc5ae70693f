package nl.opstap.school.students;

/** What somebody may do with one student. */
public enum Right {
    /** Name, class, phase, steps. */
    SEE,
    /** Traject, aanmelding, talks: what the internal begeleiders share (SCH-03). */
    SEE_CONTENT,
    /** What a workplace must do for the student. */
    SEE_NEEDS,
    EDIT,
    EDIT_TRAJECT,
    SUBMIT_AANMELDING,
    TRAIN,
    ASSIGN,
    HOLD_TALK,
    DECIDE_READINESS,
    /** What school and workplace tell each other about a student: for who works with it, never for the student's company. */
    SEE_SIGNALS,
    WRITE_REPORT,
    RAISE_SIGNAL,
    ANSWER_SIGNAL,
    SCORE_CRITERIA,
    DECIDE_DIRECTION,
    GIVE_CONSENT,
    READ_ACCESS_LOG,
    /** What parents are told, which the student alone decides from 16 and 18 on. */
    DECIDE_ABOUT_PARENTS,
    /** To see everything that is kept (GW-40). */
    ASK_DOSSIER,
    /** To say that something is wrong. */
    ASK_CORRECTION,
    /** To have everything erased; somebody else decides. */
    ASK_ERASURE
}
