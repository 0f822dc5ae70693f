package nl.opstap.gateway.routing;

import java.util.Set;
import org.springframework.security.oauth2.client.ClientAuthorizationException;

/** Tells a login that has ended from a Keycloak that is away. */
public final class LoginIsOver {
    private static final Set<String> ENDED = Set.of("invalid_grant", "client_authorization_required");

    private LoginIsOver() {}

    /** When this is false, the session is worth keeping. */
    public static boolean because(ClientAuthorizationException refused) {
        return ENDED.contains(refused.getError().getErrorCode());
    }
}
