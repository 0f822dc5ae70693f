/** A pool for trying the product: over 900 companies that do not exist, loaded once when the demo asks for it. */
@NullMarked
package nl.opstap.company.demo;

import org.jspecify.annotations.NullMarked;
