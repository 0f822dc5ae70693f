/** What may not stand in a log does not get there. */
@NullMarked
package nl.opstap.platform.logging;

import org.jspecify.annotations.NullMarked;
