/** How long the school keeps a student who left, what stops that clock, and the proof of what went (GW-41). */
@NullMarked
package nl.opstap.school.retention;

import org.jspecify.annotations.NullMarked;
