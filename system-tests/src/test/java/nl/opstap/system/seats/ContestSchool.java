package nl.opstap.system.seats;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.opstap.system.support.KeycloakAdmin;
import nl.opstap.system.support.Patience;

/** A school in the contest and its stagebegeleider, whose token is renewed before it ends. */
final class ContestSchool {
    private static final Duration TOKEN_USED = Duration.ofMinutes(4);

    private final UUID tenant;
    private final String username;
    private final KeycloakAdmin keycloak;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    ContestSchool(UUID tenant, String username, KeycloakAdmin keycloak) {
        this.tenant = tenant;
        this.username = username;
        this.keycloak = keycloak;
    }

    UUID tenant() {
        return tenant;
    }

    /** Keycloak may be without its database for a moment, as everybody else. */
    synchronized String token() {
        if (Instant.now().isAfter(renewAt)) {
            token = Patience.untilNoFailure(
                    "a token for " + username, Duration.ofMinutes(3), () -> keycloak.accessToken(username));
            renewAt = Instant.now().plus(TOKEN_USED);
        }
        return token;
    }
}
