/** The stagebeleid of a tenant as data, and the register of tenants it is kept for. */
@NullMarked
package nl.opstap.school.policy;

import org.jspecify.annotations.NullMarked;
