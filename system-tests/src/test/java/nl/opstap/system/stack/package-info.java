/** What {@code ./opstap up} promises of the processes themselves: they die and come back, and nothing is lost. */
package nl.opstap.system.stack;
