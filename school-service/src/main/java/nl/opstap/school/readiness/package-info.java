/** The decision that a student is ready for an external stage (stagegeschikt). */
@NullMarked
package nl.opstap.school.readiness;

import org.jspecify.annotations.NullMarked;
