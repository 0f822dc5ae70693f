package nl.opstap.placement.outflow;

import nl.opstap.placement.placements.Acting;
import nl.opstap.placement.placements.Placement;

/** Inside this service: what a plaatsingsstage leads to, in the present transaction. */
public record OutflowKnown(Placement placement, boolean jobHere, Acting by) {}
