/** Accounts, organizations and their roles, which are Keycloak's: what this service may ask of it. */
@NullMarked
package nl.opstap.school.identity;

import org.jspecify.annotations.NullMarked;
