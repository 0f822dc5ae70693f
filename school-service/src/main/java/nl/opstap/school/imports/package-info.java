/** A list of the school's own administration becomes students (SCH-62): looked at first, taken whole or not at all, undone within a week. */
@NullMarked
package nl.opstap.school.imports;

import org.jspecify.annotations.NullMarked;
