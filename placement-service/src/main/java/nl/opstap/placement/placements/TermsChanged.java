package nl.opstap.placement.placements;

/**
 * Inside this service: what was agreed for a running stage has changed, in the present transaction.
 *
 * @param by who proposed it
 */
public record TermsChanged(Placement placement, Terms before, Acting by) {}
