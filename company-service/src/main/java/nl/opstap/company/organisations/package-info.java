/** Who works with the pool: the organisations of the region by name. */
@NullMarked
package nl.opstap.company.organisations;

import org.jspecify.annotations.NullMarked;
