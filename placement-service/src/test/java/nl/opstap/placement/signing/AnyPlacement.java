package nl.opstap.placement.signing;

import nl.opstap.placement.placements.Placement;

/** A placement of which only the identity matters. */
final class AnyPlacement extends Placement {
    private AnyPlacement() {}

    static Placement make() {
        return new AnyPlacement();
    }
}
