package nl.opstap.platform.security;

import java.util.List;
import nl.opstap.platform.problems.ProblemAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A service is a stateless resource server: a bearer token or, for a few named paths, a scoped link. */
@AutoConfiguration
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    SecurityFilterChain api(HttpSecurity http, JwtDecoder decoder, ProblemAnswers problems) {
        var refusals = new ProblemRefusals(problems);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/v1/openapi.json",
                                "/v1/links/current",
                                "/v1/links/current/**",
                                "/v1/public/**",
                                "/actuator/health/**",
                                "/actuator/prometheus",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                // Of browsers with a session; the gateway has those, a service sees tokens only.
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                // Roles are asked of the Actor, never of the request.
                .servletApi(api -> api.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(new RememberedTokens(decoder))
                                .jwtAuthenticationConverter(TenantAuthentication::of))
                        .bearerTokenResolver(new HeaderToken())
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterAfter(new ActiveTenantFilter(problems), BearerTokenAuthenticationFilter.class)
                .build();
    }

    /** The strict one, which looks at a header by the character instead of by a pattern: a token has 1,500 of them. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(SecurityConfiguration::isText);
        return firewall;
    }

    /** Assigned characters without the control characters, but for the tab: what the strict firewall takes as well. */
    private static boolean isText(String value) {
        for (var at = 0; at < value.length(); at += Character.charCount(value.codePointAt(at))) {
            var point = value.codePointAt(at);
            if ((Character.isISOControl(point) && point != '\t') || !Character.isDefined(point)) {
                return false;
            }
        }
        return true;
    }

    /** Each filter of the chain would be timed by itself; nobody looks at that, and it cost a tenth of every request. */
    @Bean
    SecurityObservationSettings noObservationOfEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    WebMvcConfigurer actorArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument());
            }
        };
    }

    private static final class ActorArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            return Actor.current();
        }
    }
}
