/** The Transitieroute: when it starts and ends, who takes part, what is planned, who is responsible. */
@NullMarked
package nl.opstap.transition.routes;

import org.jspecify.annotations.NullMarked;
