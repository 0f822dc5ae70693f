/** Notes of a tenant: the least a feature can be. */
@NullMarked
package nl.opstap.platform.sample.notes;

import org.jspecify.annotations.NullMarked;
