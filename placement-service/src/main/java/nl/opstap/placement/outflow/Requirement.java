package nl.opstap.placement.outflow;

import org.jspecify.annotations.Nullable;

/**
 * What the future employer asks.
 *
 * @param programme what school does for it; null as long as nothing was found
 */
record Requirement(String requirement, @Nullable String programme) {}
