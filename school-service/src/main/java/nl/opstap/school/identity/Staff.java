package nl.opstap.school.identity;

import java.util.List;
import java.util.UUID;

/**
 * Who has a role of staff in an organization.
 *
 * @param organization as which organization of Keycloak a tenant is known
 */
public record Staff(UUID organization, List<Member> members) {}
