package nl.opstap.placement.allocation;

/** Where a round is. */
enum RoundState {
    /** Schools put in who searches. */
    OPEN,
    CALCULATING,
    /** The proposal is there, and the seed of the lottery with it. */
    PROPOSED,
    /** The calculation broke off; nothing was kept of it, and it can be done again. */
    FAILED
}
