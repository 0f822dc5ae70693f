/** What the company service tells the others. */
@NullMarked
package nl.opstap.contracts.company;

import org.jspecify.annotations.NullMarked;
