/** Login through Keycloak, the session that holds its tokens, and what the browser may know of it. */
@NullMarked
package nl.opstap.gateway.login;

import org.jspecify.annotations.NullMarked;
