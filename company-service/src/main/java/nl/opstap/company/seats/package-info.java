/** Who has which seat of a place on which days: granted once, held for a while, firm or released. */
@NullMarked
package nl.opstap.company.seats;

import org.jspecify.annotations.NullMarked;
