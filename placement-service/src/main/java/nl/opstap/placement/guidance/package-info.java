/** How a student is guided during a stage: the start talk, the moments that follow from it, and which of them are overdue. */
@NullMarked
package nl.opstap.placement.guidance;

import org.jspecify.annotations.NullMarked;
