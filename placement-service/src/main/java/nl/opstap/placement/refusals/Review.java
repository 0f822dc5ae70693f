package nl.opstap.placement.refusals;

/** What the stagebegeleider thinks of a refusal that no code explains. */
enum Review {
    FINE,
    POSSIBLE_DISCRIMINATION
}
