/** Which request goes to which service, with whose token, and what a caller hears when a service is away. */
@NullMarked
package nl.opstap.gateway.routing;

import org.jspecify.annotations.NullMarked;
