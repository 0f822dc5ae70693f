package nl.opstap.platform.security;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.tenancy.TenantScope;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The tenants of the verified token behind the present request, for the rare work in which somebody looks for his or her
 * own sake over the wall between two of them. They are visited one after the other, each in a transaction of its own and
 * as what the person is there; a tenant the token does not hold cannot be entered.
 */
public final class OwnTenants {
    private OwnTenants() {}

    /** The person at each tenant where he or she has this role. */
    public static List<Actor> with(String role) {
        var caller = caller();
        return caller.memberships().values().stream()
                .filter(membership -> membership.roles().contains(role))
                .sorted(Comparator.comparing(Membership::tenantId))
                .map(caller::as)
                .toList();
    }

    /** Does the work there, and comes back. To who is no member the tenant does not exist. */
    public static <R> R visit(UUID tenant, Function<Actor, R> work) {
        var caller = caller();
        var membership = caller.memberships().get(tenant);
        if (membership == null) {
            throw Problem.notFound();
        }
        var home = SecurityContextHolder.getContext();
        try {
            var there = SecurityContextHolder.createEmptyContext();
            there.setAuthentication(caller.narrowedTo(membership));
            SecurityContextHolder.setContext(there);
            return TenantScope.call(membership.tenant(), () -> work.apply(Actor.current()));
        } finally {
            SecurityContextHolder.setContext(home);
        }
    }

    private static TenantAuthentication caller() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof TenantAuthentication caller) {
            return caller;
        }
        throw new AuthenticationCredentialsNotFoundException("Nobody is logged in");
    }
}
