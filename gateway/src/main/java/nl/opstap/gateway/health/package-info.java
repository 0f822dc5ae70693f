/** One page that says which parts of Opstap work. */
@NullMarked
package nl.opstap.gateway.health;

import org.jspecify.annotations.NullMarked;
