/** Documents that people sign: the text, the signatures, the copies as accessible PDF, and the proof that a copy is real. */
@NullMarked
package nl.opstap.placement.signing;

import org.jspecify.annotations.NullMarked;
