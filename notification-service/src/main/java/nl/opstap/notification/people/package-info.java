/** Whom a message can reach: students and those around them, and the addresses people log in with. */
@NullMarked
package nl.opstap.notification.people;

import org.jspecify.annotations.NullMarked;
