/** The staff of a tenant, as they presented themselves or were invited. */
@NullMarked
package nl.opstap.school.colleagues;

import org.jspecify.annotations.NullMarked;
