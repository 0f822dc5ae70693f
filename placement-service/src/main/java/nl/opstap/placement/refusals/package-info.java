/** Why companies refused students, and whether the school sees discrimination in it. */
@NullMarked
package nl.opstap.placement.refusals;

import org.jspecify.annotations.NullMarked;
