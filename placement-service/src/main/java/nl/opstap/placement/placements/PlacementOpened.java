package nl.opstap.placement.placements;

/** Inside this service: a stage was begun for a student, in the present transaction. */
public record PlacementOpened(Placement placement, Acting by) {}
