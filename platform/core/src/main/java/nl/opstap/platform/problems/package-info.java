/** What a caller is told when something cannot be done, as RFC 9457 problems with stable slugs. */
@NullMarked
package nl.opstap.platform.problems;

import org.jspecify.annotations.NullMarked;
