package nl.opstap.platform.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.tenancy.Tenant;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The natural person who acts, for one tenant. A controller method takes it as an argument; without an active tenant
 * the request is refused.
 */
public record Actor(UUID id, String name, Tenant tenant, String tenantKind, Set<String> roles) {

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(String... candidates) {
        for (var candidate : candidates) {
            if (roles.contains(candidate)) {
                return true;
            }
        }
        return false;
    }

    /** The person behind the present request, or nobody: a link, or an account that has not chosen a tenant. */
    public static Optional<Actor> present() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof TenantAuthentication caller) {
            var membership = caller.active();
            return membership == null ? Optional.empty() : Optional.of(caller.as(membership));
        }
        return Optional.empty();
    }

    /** The person behind the present request. */
    public static Actor current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof TenantAuthentication caller) {
            var membership = caller.active();
            if (membership != null) {
                return caller.as(membership);
            }
            throw Problem.forbidden("tenant-needed");
        }
        throw new AuthenticationCredentialsNotFoundException("Nobody is logged in");
    }
}
