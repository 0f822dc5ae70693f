/** What is done, step by step, when a stage does not go well, and what happens when it cannot wait. */
@NullMarked
package nl.opstap.placement.escalation;

import org.jspecify.annotations.NullMarked;
