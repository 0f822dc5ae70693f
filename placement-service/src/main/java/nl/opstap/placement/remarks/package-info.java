/** Parents have their say on a stage, at any time, and get an answer of the stagebegeleider. */
@NullMarked
package nl.opstap.placement.remarks;

import org.jspecify.annotations.NullMarked;
