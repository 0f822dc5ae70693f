/** On what ground each kind of data is kept: the law, the task of the school, or the student's own yes (GW-22). */
@NullMarked
package nl.opstap.school.grounds;

import org.jspecify.annotations.NullMarked;
