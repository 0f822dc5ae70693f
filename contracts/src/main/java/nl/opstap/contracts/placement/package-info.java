/** What the placement service tells the others. */
@NullMarked
package nl.opstap.contracts.placement;

import org.jspecify.annotations.NullMarked;
