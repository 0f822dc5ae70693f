/** How each part of the stack is prepared, started and seen to be ready. */
@NullMarked
package nl.opstap.local.parts;

import org.jspecify.annotations.NullMarked;
