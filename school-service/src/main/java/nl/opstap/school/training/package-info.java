/** The training before the first external stage: Brug naar Werk, or what a school uses instead. */
@NullMarked
package nl.opstap.school.training;

import org.jspecify.annotations.NullMarked;
