/** The networks of employers a company is part of, as tags of the pool. */
@NullMarked
package nl.opstap.company.networks;

import org.jspecify.annotations.NullMarked;
