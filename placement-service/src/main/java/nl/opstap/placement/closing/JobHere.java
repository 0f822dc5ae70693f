package nl.opstap.placement.closing;

/** Whether there is a job at this company, and when. */
enum JobHere {
    NOW,
    LATER,
    NO
}
