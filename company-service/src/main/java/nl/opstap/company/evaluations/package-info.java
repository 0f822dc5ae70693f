/** What companies think of the guidance by a school, asked after every stage period (COM-31). */
@NullMarked
package nl.opstap.company.evaluations;

import org.jspecify.annotations.NullMarked;
