package nl.opstap.school.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the team as the administrator sees it.
 *
 * @param invitedAt when the mail that still waits for an answer went out from here
 * @param onlyAdministrator nobody else could administer, so this one cannot go
 * @param you who is looking
 */
record TeamMember(
        UUID id,
        String name,
        String email,
        List<String> roles,
        TeamState state,
        @Nullable Instant invitedAt,
        boolean onlyAdministrator,
        boolean you) {

    /** How far somebody is in. */
    enum TeamState {
        /** No password was chosen yet. */
        INVITED,
        JOINED,
        /** The account lets nobody in; that is decided in Keycloak. */
        BLOCKED
    }
}
