package nl.opstap.placement.help;

/** What help is asked for; codes, because a coach is not of the school and free words would say too much of a student. */
enum Question {
    FIND_COMPANY,
    TALK_WITH_COMPANY,
    SUPPORT_AT_WORK,
    ADAPT_WORK,
    TOWARDS_A_JOB
}
