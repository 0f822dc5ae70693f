/** Who looked into a student's dossier, as the student reads it. */
@NullMarked
package nl.opstap.school.dossier;

import org.jspecify.annotations.NullMarked;
