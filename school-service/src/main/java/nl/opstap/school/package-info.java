/** Owns schools and their policy, students, readiness, consent and the access log as the student reads it. */
@NullMarked
package nl.opstap.school;

import org.jspecify.annotations.NullMarked;
