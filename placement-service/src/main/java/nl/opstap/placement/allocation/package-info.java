/**
 * A fair round of the region: who searches is put in by the schools, one calculation proposes who goes where, and every
 * proposal is confirmed by a named person or not at all.
 */
@NullMarked
package nl.opstap.placement.allocation;

import org.jspecify.annotations.NullMarked;
