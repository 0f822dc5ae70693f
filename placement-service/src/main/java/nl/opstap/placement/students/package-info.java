/** What this service knows of students, their consents and the policy of their school, kept from the events of the school service. */
@NullMarked
package nl.opstap.placement.students;

import org.jspecify.annotations.NullMarked;
