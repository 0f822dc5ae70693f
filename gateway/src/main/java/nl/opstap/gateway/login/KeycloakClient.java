package nl.opstap.gateway.login;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** The gateway as client of Keycloak: a confidential client with PKCE whose tokens never reach the browser. */
@Configuration(proxyBeanMethods = false)
class KeycloakClient {
    static final String REGISTRATION = "keycloak";

    /** Keycloak's addresses are fixed, so nothing is asked of it at start and the gateway starts without it. */
    @Bean
    ClientRegistrationRepository registrations(LoginSettings settings) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientName("Opstap")
                .clientId("gateway")
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                // All memberships, always: a login for one organization would drop the roles of a later one for all.
                .scope("openid", "profile", "email", "organization:*")
                .redirectUri(settings.publicUrl() + "/login/oauth2/code/{registrationId}")
                .issuerUri(settings.issuer().toString())
                .authorizationUri(settings.inBrowser("auth"))
                .tokenUri(settings.fromHere("token"))
                .jwkSetUri(settings.jwks().toString())
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", settings.inBrowser("logout")))
                .build());
    }

    @Bean
    OAuth2AuthorizedClientRepository authorizedClients(ClientRegistrationRepository registrations) {
        return new SessionTokens(registrations);
    }

    /** Renews a token shortly before it ends; the library's minute would be a fifth of its life. */
    @Bean
    OAuth2AuthorizedClientManager authorizedClientManager(
            LoginSettings settings,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository authorizedClients) {
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, authorizedClients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(refresh -> refresh.clockSkew(settings.renewBefore()))
                .build());
        return manager;
    }
}
