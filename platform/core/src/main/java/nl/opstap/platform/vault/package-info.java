/** Encryption: fields per person, and envelopes that only one other service can open. */
@NullMarked
package nl.opstap.platform.vault;

import org.jspecify.annotations.NullMarked;
