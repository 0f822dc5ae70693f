/** The talk at the end of a stage about a job: how it was, and what it leads to. */
@NullMarked
package nl.opstap.placement.closing;

import org.jspecify.annotations.NullMarked;
