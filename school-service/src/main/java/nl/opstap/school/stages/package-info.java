/** The placements of a student as placement-service tells of them, for the line of time of the dossier. */
@NullMarked
package nl.opstap.school.stages;

import org.jspecify.annotations.NullMarked;
