/** Scoped links: how people without an account do the one thing they were asked. */
@NullMarked
package nl.opstap.platform.links;

import org.jspecify.annotations.NullMarked;
