package nl.opstap.school.identity;

import java.util.List;
import java.util.UUID;

/**
 * Somebody of the staff of an organization, as Keycloak has the account.
 *
 * @param invited no password was chosen yet
 * @param blocked the account lets nobody in
 */
public record Member(UUID id, String name, String email, boolean invited, boolean blocked, List<String> roles) {
    /** Nobody's name or address belongs in a log. */
    @Override
    public String toString() {
        return "Member " + id;
    }
}
