/** A spreadsheet becomes companies and places of the pool: looked at first, taken whole or not at all, undone within a week. */
@NullMarked
package nl.opstap.company.imports;

import org.jspecify.annotations.NullMarked;
