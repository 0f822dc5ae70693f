package nl.opstap.platform.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * A verified token with the memberships it carries. Authorities are those of the active tenant only; without one (no
 * membership, or several and none chosen) there are none.
 */
public final class TenantAuthentication extends JwtAuthenticationToken {
    /** Read once from each token that is remembered, and forgotten with it. */
    private static final LoadingCache<Jwt, Map<UUID, Membership>> READ =
            Caffeine.newBuilder().weakKeys().build(TenantAuthentication::memberships);

    private final Map<UUID, Membership> memberships;
    private final @Nullable Membership active;

    private TenantAuthentication(Jwt jwt, Map<UUID, Membership> memberships, @Nullable Membership active) {
        super(jwt, authorities(active), Objects.requireNonNull(jwt.getSubject(), "a token without subject"));
        this.memberships = memberships;
        this.active = active;
    }

    /** A single membership is active at once; with several the caller has to choose. */
    static TenantAuthentication of(Jwt jwt) {
        var all = READ.get(jwt);
        return new TenantAuthentication(
                jwt, all, all.size() == 1 ? all.values().iterator().next() : null);
    }

    /** As {@link #of}, with the membership the caller chose; one that the token does not hold leaves none active. */
    public static TenantAuthentication of(Jwt jwt, @Nullable UUID chosen) {
        var caller = of(jwt);
        return chosen == null
                ? caller
                : new TenantAuthentication(jwt, caller.memberships, caller.memberships.get(chosen));
    }

    TenantAuthentication narrowedTo(Membership chosen) {
        return new TenantAuthentication(getToken(), memberships, chosen);
    }

    /** The person of this token for one of its memberships. */
    Actor as(Membership membership) {
        var name = getToken().getClaimAsString("name");
        return new Actor(
                UUID.fromString(getToken().getSubject()),
                name == null ? "" : name,
                membership.tenant(),
                membership.kind(),
                membership.roles());
    }

    Map<UUID, Membership> memberships() {
        return memberships;
    }

    @Nullable
    Membership active() {
        return active;
    }

    private static List<SimpleGrantedAuthority> authorities(@Nullable Membership active) {
        return active == null
                ? List.of()
                : active.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
    }

    private static Map<UUID, Membership> memberships(Jwt jwt) {
        var all = new LinkedHashMap<UUID, Membership>();
        if (jwt.getClaims().get("organization") instanceof Map<?, ?> organizations) {
            organizations.forEach((alias, value) -> {
                if (value instanceof Map<?, ?> organization) {
                    var tenant = first(organization.get("tenantId"));
                    var region = first(organization.get("regionId"));
                    var kind = first(organization.get("kind"));
                    if (tenant != null && region != null && kind != null) {
                        var membership = new Membership(
                                UUID.fromString(tenant),
                                String.valueOf(alias),
                                kind,
                                UUID.fromString(region),
                                strings(organization.get("groups"))
                                        .map(group -> group.substring(1))
                                        .filter(group -> !group.contains("/"))
                                        .collect(Collectors.toUnmodifiableSet()));
                        all.put(membership.tenantId(), membership);
                    }
                }
            });
        }
        return Map.copyOf(all);
    }

    private static @Nullable String first(@Nullable Object value) {
        return strings(value).findFirst().orElse(null);
    }

    private static Stream<String> strings(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case Iterable<?> many -> {
                var found = Stream.<String>builder();
                many.forEach(one -> found.add(String.valueOf(one)));
                yield found.build();
            }
            default -> Stream.of(value.toString());
        };
    }
}
