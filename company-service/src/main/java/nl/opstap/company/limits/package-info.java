/** How many new requests a company wants, and when it wants none. */
@NullMarked
package nl.opstap.company.limits;

import org.jspecify.annotations.NullMarked;
