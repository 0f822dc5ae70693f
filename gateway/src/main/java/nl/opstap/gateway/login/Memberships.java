package nl.opstap.gateway.login;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/** The organizations a person works for and the roles there, as the access token of this session says. */
class Memberships {
    record Membership(
            UUID tenantId,
            String alias,
            String name,
            @Nullable String kind,
            @Nullable String schoolType,
            @Nullable UUID regionId,
            List<String> roles) {}

    private Memberships() {}

    /** The token came straight from Keycloak over our own connection, so it is read here and verified by the services. */
    static List<Membership> of(OAuth2AccessToken token) {
        try {
            var claim = SignedJWT.parse(token.getTokenValue()).getJWTClaimsSet().getClaim("organization");
            if (!(claim instanceof Map<?, ?> organizations)) {
                return List.of();
            }
            return organizations.entrySet().stream()
                    .filter(entry -> entry.getValue() instanceof Map<?, ?> details && details.containsKey("tenantId"))
                    .map(entry -> membership((String) entry.getKey(), (Map<?, ?>) entry.getValue()))
                    .sorted(Comparator.comparing(Membership::name))
                    .toList();
        } catch (ParseException noJwt) {
            return List.of();
        }
    }

    private static Membership membership(String alias, Map<?, ?> details) {
        var name = first(details.get("name"));
        var region = first(details.get("regionId"));
        return new Membership(
                UUID.fromString(String.valueOf(first(details.get("tenantId")))),
                alias,
                name == null ? alias : name,
                first(details.get("kind")),
                first(details.get("schoolType")),
                region == null ? null : UUID.fromString(region),
                roles(details.get("groups")));
    }

    /** Keycloak writes an attribute as a list, also when there is one. */
    private static @Nullable String first(@Nullable Object value) {
        if (value instanceof Collection<?> values) {
            return values.isEmpty() ? null : String.valueOf(values.iterator().next());
        }
        return value == null ? null : value.toString();
    }

    /** A role is a group at the top: {@code /mentor}. */
    private static List<String> roles(@Nullable Object groups) {
        if (!(groups instanceof Collection<?> paths)) {
            return List.of();
        }
        return paths.stream()
                .map(path -> path.toString().substring(1))
                .filter(role -> !role.contains("/"))
                .sorted()
                .toList();
    }
}
