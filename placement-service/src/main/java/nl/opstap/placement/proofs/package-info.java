/** What companies have proven to do for students, in numbers that tell of no student (COM-21, ADR 17). */
@NullMarked
package nl.opstap.placement.proofs;

import org.jspecify.annotations.NullMarked;
