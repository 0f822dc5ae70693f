/** How a stage went, judged by company and school apart, settled together, and the certificate that says so. */
@NullMarked
package nl.opstap.placement.assessment;

import org.jspecify.annotations.NullMarked;
