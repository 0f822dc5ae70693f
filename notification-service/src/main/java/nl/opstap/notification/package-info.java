/** Owns what people are told: messages in the application and mails. */
@NullMarked
package nl.opstap.notification;

import org.jspecify.annotations.NullMarked;
