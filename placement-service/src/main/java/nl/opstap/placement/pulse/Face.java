package nl.opstap.placement.pulse;

/** One of the three faces, the saddest first. */
enum Face {
    SAD,
    NEUTRAL,
    HAPPY
}
