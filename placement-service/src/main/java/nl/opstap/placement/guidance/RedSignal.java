package nl.opstap.placement.guidance;

import nl.opstap.placement.placements.PlacementAccess.Opened;
import org.jspecify.annotations.Nullable;

/**
 * Inside this service: an interim evaluation gave a red signal, in the present transaction (PLA-53).
 *
 * @param remark what was said of it
 */
public record RedSignal(Opened opened, @Nullable String remark) {}
