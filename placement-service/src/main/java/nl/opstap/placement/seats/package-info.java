/** Asks the region for a seat and hears the answer. */
@NullMarked
package nl.opstap.placement.seats;

import org.jspecify.annotations.NullMarked;
