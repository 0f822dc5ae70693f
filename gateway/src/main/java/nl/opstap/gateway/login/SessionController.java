package nl.opstap.gateway.login;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.opstap.gateway.login.Memberships.Membership;
import nl.opstap.gateway.routing.LoginIsOver;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the web application may know of the login: who, for which organizations, and how long it lasts unused. */
@RestController
class SessionController {
    private final OAuth2AuthorizedClientManager manager;
    private final OAuth2AuthorizedClientRepository clients;

    SessionController(OAuth2AuthorizedClientManager manager, OAuth2AuthorizedClientRepository clients) {
        this.manager = manager;
        this.clients = clients;
    }

    record User(
            String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String locale) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Session(
            boolean authenticated,
            @Nullable User user,
            @Nullable List<Membership> memberships,
            @Nullable Integer idleTimeoutSeconds) {
        static final Session NONE = new Session(false, null, null, null);
    }

    @GetMapping("/bff/session")
    Session session(HttpServletRequest request, @Nullable Authentication authentication) {
        if (!(authentication instanceof OAuth2AuthenticationToken login)
                || !(login.getPrincipal() instanceof OidcUser person)) {
            return Session.NONE;
        }
        var client = currentClient(login, request);
        var session = request.getSession(false);
        if (client == null || session == null) {
            if (session != null) {
                session.invalidate();
            }
            return Session.NONE;
        }
        return new Session(
                true,
                new User(login.getName(), person.getFullName(), person.getEmail(), person.getLocale()),
                Memberships.of(client.getAccessToken()),
                session.getMaxInactiveInterval());
    }

    /** Goes to the login page and afterwards back to {@code next}. */
    @GetMapping("/bff/login")
    void login(HttpServletRequest request, HttpServletResponse response, @RequestParam @Nullable String next)
            throws IOException {
        ReturnTo.remember(request, next);
        response.sendRedirect("/oauth2/authorization/" + KeycloakClient.REGISTRATION);
    }

    /** Renewed when it is old, so that a role given or taken shows; null when the login is over. */
    private @Nullable OAuth2AuthorizedClient currentClient(
            OAuth2AuthenticationToken login, HttpServletRequest request) {
        try {
            return manager.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(KeycloakClient.REGISTRATION)
                    .principal(login)
                    .build());
        } catch (ClientAuthorizationException refused) {
            return LoginIsOver.because(refused)
                    ? null
                    : clients.loadAuthorizedClient(KeycloakClient.REGISTRATION, login, request);
        }
    }
}
