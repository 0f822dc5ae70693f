/** The web application's files, their caching, and what browsers may load. */
@NullMarked
package nl.opstap.gateway.webapp;

import org.jspecify.annotations.NullMarked;
