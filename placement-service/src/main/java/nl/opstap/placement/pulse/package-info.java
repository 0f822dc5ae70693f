/** A finger on the pulse: three faces a week, by the student (PLA-55). */
@NullMarked
package nl.opstap.placement.pulse;

import org.jspecify.annotations.NullMarked;
