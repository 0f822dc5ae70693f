/** Finding companies and places in the pool, over what the other features keep. */
@NullMarked
package nl.opstap.company.browsing;

import org.jspecify.annotations.NullMarked;
