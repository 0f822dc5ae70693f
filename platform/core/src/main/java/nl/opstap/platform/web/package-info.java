/** HTTP conventions every service shares: versions, edits, creations, pages, the BSN guard. */
@NullMarked
package nl.opstap.platform.web;

import org.jspecify.annotations.NullMarked;
