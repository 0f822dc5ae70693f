/** Who saw or changed what of whom, as each service reports it. */
@NullMarked
package nl.opstap.contracts.access;

import org.jspecify.annotations.NullMarked;
