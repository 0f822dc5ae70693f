/** Opening a region, and the schools, municipalities and partners in it: in Keycloak, in the register, and for their first administrator. */
@NullMarked
package nl.opstap.school.onboarding;

import org.jspecify.annotations.NullMarked;
