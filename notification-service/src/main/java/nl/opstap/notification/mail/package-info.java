/** Mails: queued with the message, sent when the mail server answers, never with personal data. */
@NullMarked
package nl.opstap.notification.mail;

import org.jspecify.annotations.NullMarked;
