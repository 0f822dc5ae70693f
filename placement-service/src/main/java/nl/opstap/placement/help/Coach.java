package nl.opstap.placement.help;

/** Of whom help is asked. */
enum Coach {
    /** Knows the companies in the neighbourhood. */
    STAGECOACH,
    /** Guides at work and on the way to a job. */
    JOBCOACH
}
