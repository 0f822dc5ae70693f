/** What this service knows of the regional pool, kept from the events of the company service. */
@NullMarked
package nl.opstap.placement.places;

import org.jspecify.annotations.NullMarked;
