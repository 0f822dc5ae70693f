/** Receives events of other services, applies each once and in order per key, and sets aside what fails. */
@NullMarked
package nl.opstap.platform.events.inbox;

import org.jspecify.annotations.NullMarked;
