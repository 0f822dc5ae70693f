package nl.opstap.school.policy;

import java.util.UUID;
import nl.opstap.platform.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** An organisation that was opened. */
public record KnownTenant(
        UUID id, UUID region, TenantKind kind, @Nullable SchoolType schoolType, String name) {

    public Tenant tenant() {
        return new Tenant(id, region);
    }
}
