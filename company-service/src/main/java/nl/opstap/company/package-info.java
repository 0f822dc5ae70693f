/** Owns the shared regional pool: companies, places, seats and the monitor of the region. */
@NullMarked
package nl.opstap.company;

import org.jspecify.annotations.NullMarked;
