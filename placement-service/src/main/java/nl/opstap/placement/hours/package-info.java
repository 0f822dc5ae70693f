/** The days and times of a stage, and what the law says about them at the age of the student (PLA-12). */
@NullMarked
package nl.opstap.placement.hours;

import org.jspecify.annotations.NullMarked;
