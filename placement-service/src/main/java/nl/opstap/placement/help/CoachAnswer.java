package nl.opstap.placement.help;

/** What the coach answered. */
enum CoachAnswer {
    COMES,
    ADVICE,
    NOT_POSSIBLE
}
