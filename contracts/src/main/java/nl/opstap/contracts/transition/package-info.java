/** What the transition service tells the others. */
@NullMarked
package nl.opstap.contracts.transition;

import org.jspecify.annotations.NullMarked;
