/** Which event tells whom what, and the messages a person finds in the application. */
@NullMarked
package nl.opstap.notification.messages;

import org.jspecify.annotations.NullMarked;
