/** The companies of the regional pool, shared by all its tenants, and what one tenant notes about them for itself. */
@NullMarked
package nl.opstap.company.companies;

import org.jspecify.annotations.NullMarked;
