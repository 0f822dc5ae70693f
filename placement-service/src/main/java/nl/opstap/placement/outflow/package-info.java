/** From a plaatsingsstage to a job: what the employer asks, what school does for it, and what came of it. */
@NullMarked
package nl.opstap.placement.outflow;

import org.jspecify.annotations.NullMarked;
