package nl.opstap.gateway.login;

import nl.opstap.gateway.problems.GatewayProblem;
import nl.opstap.gateway.problems.Problems;
import nl.opstap.gateway.routing.PublicPaths;
import nl.opstap.gateway.webapp.BrowserPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Who may pass. The pages hold no data and are open; every call to a service needs a login, or is one of a few links. */
@Configuration(proxyBeanMethods = false)
class GatewaySecurity {
    private static final Logger log = LoggerFactory.getLogger(GatewaySecurity.class);
    private static final String LOGIN = "/oauth2/authorization/" + KeycloakClient.REGISTRATION;

    @Bean
    SecurityFilterChain browser(
            HttpSecurity http, LoginSettings settings, ClientRegistrationRepository registrations, Problems problems) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(PublicPaths.matcher())
                        .permitAll()
                        .requestMatchers("/api/**", "/tiles/**")
                        .authenticated()
                        .requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .oauth2Login(login ->
                        login.loginPage(LOGIN).successHandler(new ReturnTo()).failureHandler(backToTheFrontPage()))
                .logout(logout -> logout.deleteCookies(SessionStorage.cookieName(settings))
                        .logoutSuccessHandler(new LogoutAnswer(registrations, settings.publicUrl())))
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfCookie(settings)))
                // No page needs a login, so no request is ever saved; a call of the application cannot become a landing
                // page.
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint((request, response, _) ->
                                problems.write(request, response, GatewayProblem.UNAUTHENTICATED))
                        .accessDeniedHandler((request, response, denied) -> problems.write(
                                request,
                                response,
                                denied instanceof CsrfException
                                        ? GatewayProblem.CSRF_TOKEN_INVALID
                                        : GatewayProblem.FORBIDDEN)))
                .headers(headers -> BrowserPolicy.apply(headers, settings.issuer()))
                .build();
    }

    private static CookieCsrfTokenRepository csrfCookie(LoginSettings settings) {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieCustomizer(it -> it.path("/").sameSite("Lax").secure(settings.https()));
        return cookie;
    }

    private static AuthenticationFailureHandler backToTheFrontPage() {
        return (_, response, failure) -> {
            log.warn("Login failed: {}", failure.getMessage());
            response.sendRedirect("/?login=failed");
        };
    }
}
