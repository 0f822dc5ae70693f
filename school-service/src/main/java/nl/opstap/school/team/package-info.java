/** The administrator of a tenant invites colleagues, says what each may do, and takes off who left. */
@NullMarked
package nl.opstap.school.team;

import org.jspecify.annotations.NullMarked;
