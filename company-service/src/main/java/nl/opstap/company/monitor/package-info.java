/** Supply and demand of the region in numbers, never names. */
@NullMarked
package nl.opstap.company.monitor;

import org.jspecify.annotations.NullMarked;
