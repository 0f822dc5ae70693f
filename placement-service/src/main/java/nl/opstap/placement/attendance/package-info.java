/** Whether the student is at the company on a planned day, and the sick report: the one message a parent sends a company. */
@NullMarked
package nl.opstap.placement.attendance;

import org.jspecify.annotations.NullMarked;
