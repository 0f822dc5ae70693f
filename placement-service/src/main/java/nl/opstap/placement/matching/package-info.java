/** Ranks the places of the region for one placement, and says for every place why it stands where it stands. */
@NullMarked
package nl.opstap.placement.matching;

import org.jspecify.annotations.NullMarked;
