/** What the school service tells the others. */
@NullMarked
package nl.opstap.contracts.school;

import org.jspecify.annotations.NullMarked;
