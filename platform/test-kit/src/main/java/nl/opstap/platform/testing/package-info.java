/** What a service needs to be tested against the real thing: database, broker, tokens, time. */
@NullMarked
package nl.opstap.platform.testing;

import org.jspecify.annotations.NullMarked;
