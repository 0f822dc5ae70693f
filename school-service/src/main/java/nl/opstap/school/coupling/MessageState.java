package nl.opstap.school.coupling;

/** How far a report is on its way to the LVS. */
enum MessageState {
    PENDING,
    /** It was tried and is tried again by itself, ever less often. */
    RETRYING,
    DELIVERED,
    /** The LVS refused it; somebody has to look, then it can be sent again. */
    FAILED
}
