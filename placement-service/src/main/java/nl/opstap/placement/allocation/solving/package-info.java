/** The arithmetic of a fair round: who can be placed, where, and how anybody can see that it is right. No Spring, no names. */
@NullMarked
package nl.opstap.placement.allocation.solving;

import org.jspecify.annotations.NullMarked;
