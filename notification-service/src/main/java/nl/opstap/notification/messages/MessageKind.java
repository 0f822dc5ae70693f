package nl.opstap.notification.messages;

/**
 * What people are told. The web catalogue and the mail texts have one entry per constant; a mail says only that there is
 * something, never about whom.
 */
enum MessageKind {
    STUDENT_REGISTERED,
    STUDENT_READY,
    SIGNAL_RAISED,
    FEEDBACK_RAISED,
    SIGNAL_ANSWERED,
    FEEDBACK_CLOSED,
    SEAT_GRANTED,
    CONTRACT_TO_SIGN,
    PLACEMENT_STARTED,
    PLACEMENT_BROKEN_OFF,
    ABSENCE_REPORTED,
    ABSENCE_WITHDRAWN,
    ABSENCE_UNEXPLAINED,
    REMARK_MADE,
    REMARK_ANSWERED,
    PROBLEM_OPENED,
    PROBLEM_STEP,
    PROBLEM_SOLVED,
    CALAMITY,
    ASSESSMENT_DUE,
    PLACEMENT_COMPLETED,
    ROUTE_STARTED,
    ROUTE_RESPONSIBLE_CHANGED,
    HANDOVER_OFFERED,
    HANDOVER_ACCEPTED,
    HANDOVER_REFUSED,
    NAZORG_DUE,
    COMPANY_SAID_YES,
    COMPANY_SAID_NO,
    COMPANY_LIMIT_CHANGED
}
