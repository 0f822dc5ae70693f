/** How schools judge a company for a group of students, and what others may know of that (COM-30). */
@NullMarked
package nl.opstap.company.suitability;

import org.jspecify.annotations.NullMarked;
