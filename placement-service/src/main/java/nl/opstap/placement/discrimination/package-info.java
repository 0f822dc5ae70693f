/** Reports of discrimination at a stage, between the one who reports, the student and the trusted person. */
@NullMarked
package nl.opstap.placement.discrimination;

import org.jspecify.annotations.NullMarked;
