/** Which support needs a workplace meets: what it says, what went well before, and what was taken back (COM-21). */
@NullMarked
package nl.opstap.company.needs;

import org.jspecify.annotations.NullMarked;
