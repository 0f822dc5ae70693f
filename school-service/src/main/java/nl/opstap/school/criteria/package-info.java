/** The five criteria of stagegeschikt, scored over time. */
@NullMarked
package nl.opstap.school.criteria;

import org.jspecify.annotations.NullMarked;
