/** The Stageklapper: all stages of a student as the student's own, and what of it a next company may see (SCH-40, SCH-42). */
@NullMarked
package nl.opstap.placement.klapper;

import org.jspecify.annotations.NullMarked;
