/** How often one session or one address may call. */
@NullMarked
package nl.opstap.gateway.limits;

import org.jspecify.annotations.NullMarked;
