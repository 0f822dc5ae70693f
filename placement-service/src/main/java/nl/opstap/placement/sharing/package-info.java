/** What a student chooses to tell a company, item by item, and the view the company has of it by link. */
@NullMarked
package nl.opstap.placement.sharing;

import org.jspecify.annotations.NullMarked;
