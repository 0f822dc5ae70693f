/** The individual traject of a student: planned phases, uitstroomprofiel, and how both changed. */
@NullMarked
package nl.opstap.school.traject;

import org.jspecify.annotations.NullMarked;
