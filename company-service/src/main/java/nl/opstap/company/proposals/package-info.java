/** Companies that students, parents and colleagues know, and what the stagebegeleider makes of them (COM-04). */
@NullMarked
package nl.opstap.company.proposals;

import org.jspecify.annotations.NullMarked;
