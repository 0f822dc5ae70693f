/** The stagecontract: drawn up in triplicate, signed by everybody concerned, and the condition for a stage to run. */
@NullMarked
package nl.opstap.placement.contract;

import org.jspecify.annotations.NullMarked;
