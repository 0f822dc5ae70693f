/** What a company offers students: work, days, seats, and what the workplace can do for somebody. */
@NullMarked
package nl.opstap.company.places;

import org.jspecify.annotations.NullMarked;
