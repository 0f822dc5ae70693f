/** A small courier whose events show what outbox, relay and inbox promise. */
@NullMarked
package nl.opstap.platform.parcels;

import org.jspecify.annotations.NullMarked;
