/** What this service knows of students, consents and policies, as the school service tells it. */
@NullMarked
package nl.opstap.transition.students;

import org.jspecify.annotations.NullMarked;
