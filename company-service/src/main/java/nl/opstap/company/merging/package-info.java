/** Two companies of the pool that are one (COM-03): finding them, merging them, and taking that back. */
@NullMarked
package nl.opstap.company.merging;

import org.jspecify.annotations.NullMarked;
