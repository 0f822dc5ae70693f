/** Documents for people, as PDF. */
@NullMarked
package nl.opstap.school.paper;

import org.jspecify.annotations.NullMarked;
