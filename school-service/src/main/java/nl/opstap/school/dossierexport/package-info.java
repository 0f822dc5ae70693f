/** The dossier of a student's stages as a file: for a system that has no coupling, and for paper (SCH-34). */
@NullMarked
package nl.opstap.school.dossierexport;

import org.jspecify.annotations.NullMarked;
