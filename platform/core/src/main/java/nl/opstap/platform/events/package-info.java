/** Events out through the outbox and in through the inbox, in order per key and applied once. */
@NullMarked
package nl.opstap.platform.events;

import org.jspecify.annotations.NullMarked;
