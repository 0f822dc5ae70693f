/** What a service asks to be sent to somebody without an account. */
@NullMarked
package nl.opstap.contracts.notification;

import org.jspecify.annotations.NullMarked;
