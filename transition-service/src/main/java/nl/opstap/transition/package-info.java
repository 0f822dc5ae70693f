/** Owns the Transitieroute: parties, plan, handover, nazorg and outcome. */
@NullMarked
package nl.opstap.transition;

import org.jspecify.annotations.NullMarked;
