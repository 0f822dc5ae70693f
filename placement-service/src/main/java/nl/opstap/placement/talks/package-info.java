/** The talks at a company before a stage is agreed: a first visit alone, and the acquaintance with the student. */
@NullMarked
package nl.opstap.placement.talks;

import org.jspecify.annotations.NullMarked;
