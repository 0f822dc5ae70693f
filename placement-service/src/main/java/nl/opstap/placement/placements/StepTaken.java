package nl.opstap.placement.placements;

/** Inside this service: a step was taken, in the present transaction. The seat, when lost by it, is still named. */
public record StepTaken(Placement placement, PlacementAction action) {}
