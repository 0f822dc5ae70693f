/** The coupling with the school's own LVS: every report goes there too, and none is lost while the other side is down (SCH-34). */
@NullMarked
package nl.opstap.school.coupling;

import org.jspecify.annotations.NullMarked;
