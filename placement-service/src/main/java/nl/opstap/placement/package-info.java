/** Owns a placement from search to certificate. */
@NullMarked
package nl.opstap.placement;

import org.jspecify.annotations.NullMarked;
