/** The richtingsbesluit: in which direction a student goes on after the orienting phase. */
@NullMarked
package nl.opstap.school.direction;

import org.jspecify.annotations.NullMarked;
