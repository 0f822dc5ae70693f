/** The access log: who read, changed, printed or exported what of whom. */
@NullMarked
package nl.opstap.platform.access;

import org.jspecify.annotations.NullMarked;
