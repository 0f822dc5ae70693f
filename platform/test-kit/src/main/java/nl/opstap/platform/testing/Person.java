package nl.opstap.platform.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.testing.infra.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Somebody who calls a service, with the claims Keycloak would give. To be used as {@code .with(MARIEKE)}; each change
 * makes a new person.
 *
 * @param header the tenant to choose by {@code X-Tenant-Id}, if any
 */
public record Person(
        UUID id,
        String name,
        String username,
        List<Seat> seats,
        @Nullable UUID header) implements RequestPostProcessor {

    /** What somebody is at one tenant. */
    public record Seat(TestTenant tenant, List<String> roles) {
        public Seat {
            roles = List.copyOf(roles);
        }
    }

    public Person {
        seats = List.copyOf(seats);
    }

    /** Works for this tenant too, in these roles. */
    public Person in(TestTenant tenant, String... roles) {
        var more = new ArrayList<>(seats);
        more.add(new Seat(tenant, List.of(roles)));
        return new Person(id, name, username, more, header);
    }

    /** Chooses this tenant for the call, as the gateway does for who has several. */
    public Person at(TestTenant tenant) {
        return choosing(tenant.id());
    }

    /** Sends this id as the tenant header, whether or not the person has a seat there. */
    public Person choosing(UUID tenant) {
        return new Person(id, name, username, seats, tenant);
    }

    public Person withId(UUID other) {
        return new Person(other, name, username, seats, header);
    }

    public String token() {
        return Tokens.sign(claims().build());
    }

    /** The claims of the access token, in the shape of a real one. */
    public JWTClaimsSet.Builder claims() {
        // Real time, not the clock of the test: the decoder of production knows no other.
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(Tokens.ISSUER)
                .audience(Tokens.AUDIENCE)
                .subject(id.toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .jwtID(UUID.randomUUID().toString())
                .claim("typ", "Bearer")
                .claim("azp", "gateway")
                .claim("sid", UUID.randomUUID().toString())
                .claim("scope", "openid opstap-api profile email organization:*")
                .claim("email_verified", true)
                .claim("name", name)
                .claim("preferred_username", username)
                .claim("locale", "nl")
                .claim("email", username + "@opstap.example");
        if (!seats.isEmpty()) {
            claims.claim("organization", organization());
        }
        return claims;
    }

    private Map<String, Object> organization() {
        var organization = new LinkedHashMap<String, Object>();
        for (var seat : seats) {
            var tenant = seat.tenant();
            organization.put(
                    tenant.alias(),
                    Map.of(
                            "tenantId", List.of(tenant.id().toString()),
                            "id", tenant.id().toString(),
                            "regionId", List.of(tenant.regionId().toString()),
                            "kind", List.of(tenant.kind()),
                            "groups",
                                    seat.roles().stream()
                                            .map(role -> "/" + role)
                                            .toList()));
        }
        return organization;
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        request.addHeader("Authorization", "Bearer " + token());
        if (header != null) {
            request.addHeader("X-Tenant-Id", header.toString());
        }
        return request;
    }
}
