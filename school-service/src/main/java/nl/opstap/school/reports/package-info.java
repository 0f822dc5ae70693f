/** Reports in the LVS: after every visit to a company, after the internal stage, and which are still missing. */
@NullMarked
package nl.opstap.school.reports;

import org.jspecify.annotations.NullMarked;
