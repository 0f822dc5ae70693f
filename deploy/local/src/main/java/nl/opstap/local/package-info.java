/** The whole of Opstap on one machine without containers: the stack, its parts and where they live. */
@NullMarked
package nl.opstap.local;

import org.jspecify.annotations.NullMarked;
