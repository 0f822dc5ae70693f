package nl.opstap.placement.guidance;

/** How it goes: well, with care, or so that somebody has to act. */
enum SignalLevel {
    GREEN,
    AMBER,
    RED
}
