package nl.opstap.placement.guidance;

/** Why a moment is not held. Coded, so that nothing is told of the student here. */
enum CancelReason {
    NOT_NEEDED,
    STUDENT_ABSENT,
    COMPANY_UNAVAILABLE,
    GUIDE_UNAVAILABLE,
    OTHER
}
