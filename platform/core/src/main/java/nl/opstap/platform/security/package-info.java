/** Who is calling, for which tenant, with which roles: taken from the verified token only. */
@NullMarked
package nl.opstap.platform.security;

import org.jspecify.annotations.NullMarked;
