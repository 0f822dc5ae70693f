package nl.opstap.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * Keeps the tokens in the session, so they survive a restart and every gateway has them. The library's own version would
 * keep the client's secret and addresses along with them, and go on using the old ones after either has changed.
 */
class SessionTokens implements OAuth2AuthorizedClientRepository {
    private static final String ATTRIBUTE = "opstap.tokens";

    private final ClientRegistrationRepository registrations;

    private record Tokens(
            String principal,
            OAuth2AccessToken access,
            @Nullable OAuth2RefreshToken refresh) implements Serializable {}

    SessionTokens(ClientRegistrationRepository registrations) {
        this.registrations = registrations;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registrationId, @Nullable Authentication principal, HttpServletRequest request) {
        var session = request.getSession(false);
        var registration = registrations.findByRegistrationId(registrationId);
        if (session == null || registration == null || !(session.getAttribute(ATTRIBUTE) instanceof Tokens tokens)) {
            return null;
        }
        return (T) new OAuth2AuthorizedClient(registration, tokens.principal(), tokens.access(), tokens.refresh());
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            @Nullable Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.getSession()
                .setAttribute(
                        ATTRIBUTE,
                        new Tokens(client.getPrincipalName(), client.getAccessToken(), client.getRefreshToken()));
    }

    @Override
    public void removeAuthorizedClient(
            String registrationId,
            @Nullable Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
