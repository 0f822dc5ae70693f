/** The talks of the stagebegeleider with the student until a place is found. */
@NullMarked
package nl.opstap.school.intake;

import org.jspecify.annotations.NullMarked;
