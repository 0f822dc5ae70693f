/** How people of a company, who have no account, see or do the one thing they were asked. */
@NullMarked
package nl.opstap.placement.links;

import org.jspecify.annotations.NullMarked;
