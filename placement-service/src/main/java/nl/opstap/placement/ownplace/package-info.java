/** Places students propose out of their own network: what they wrote, and what the school answered. */
@NullMarked
package nl.opstap.placement.ownplace;

import org.jspecify.annotations.NullMarked;
