package nl.opstap.placement.placements;

/**
 * From when in the way of a student a gate holds.
 *
 * @param fromPhase the first phase whose stages pass it
 * @param overridable whether a teamleider may open it by hand
 * @param source where it stands
 */
record GateRule(Gate gate, int fromPhase, boolean overridable, String source) {
    boolean isBefore(int phase) {
        return phase >= fromPhase;
    }
}
