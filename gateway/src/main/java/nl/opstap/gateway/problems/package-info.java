/** The gateway's own refusals as RFC 9457 problems, in Dutch and English. */
@NullMarked
package nl.opstap.gateway.problems;

import org.jspecify.annotations.NullMarked;
