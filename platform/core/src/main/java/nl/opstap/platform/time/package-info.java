/** The clock of a service, which a demo may move. */
@NullMarked
package nl.opstap.platform.time;

import org.jspecify.annotations.NullMarked;
