/** The students of a school, their parents, and who may do what with a student. */
@NullMarked
package nl.opstap.school.students;

import org.jspecify.annotations.NullMarked;
