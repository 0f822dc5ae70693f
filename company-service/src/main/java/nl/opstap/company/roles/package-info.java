/** Who may do what in the pool, as annotations that read as the rule. */
@NullMarked
package nl.opstap.company.roles;

import org.jspecify.annotations.NullMarked;
