package nl.opstap.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import tools.jackson.databind.json.JsonMapper;

/**
 * After logout here, the browser has to log out at Keycloak. A form follows the redirect; a script cannot follow it to
 * another origin, so it gets the address to go to.
 */
class LogoutAnswer extends OidcClientInitiatedLogoutSuccessHandler {
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Next(String logoutUrl) {}

    LogoutAnswer(ClientRegistrationRepository registrations, URI publicUrl) {
        super(registrations);
        setPostLogoutRedirectUri(publicUrl + "/");
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException, jakarta.servlet.ServletException {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains(MediaType.APPLICATION_JSON_VALUE)) {
            super.onLogoutSuccess(request, response, authentication);
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        JSON.writeValue(response.getOutputStream(), new Next(determineTargetUrl(request, response, authentication)));
    }
}
