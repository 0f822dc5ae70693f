/** The edge of Opstap: login, sessions, routes to the services and the web application; no domain words. */
@NullMarked
package nl.opstap.gateway;

import org.jspecify.annotations.NullMarked;
