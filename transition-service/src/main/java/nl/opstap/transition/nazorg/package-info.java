/** Nazorg at the months of the policy after a student left. */
@NullMarked
package nl.opstap.transition.nazorg;

import org.jspecify.annotations.NullMarked;
