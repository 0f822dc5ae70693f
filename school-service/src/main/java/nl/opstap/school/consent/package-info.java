/** What a student shares, with whom and what for. */
@NullMarked
package nl.opstap.school.consent;

import org.jspecify.annotations.NullMarked;
