/** A placement from registration to end: its states, who may take which step and what must hold first. */
@NullMarked
package nl.opstap.placement.placements;

import org.jspecify.annotations.NullMarked;
