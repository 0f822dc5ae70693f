package nl.opstap.platform.security;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import nl.opstap.platform.tenancy.Tenant;

/** One tenant a person works for or belongs to, with the roles he or she has there. */
public record Membership(UUID tenantId, String alias, String kind, UUID regionId, Set<String> roles)
        implements Serializable {

    Tenant tenant() {
        return new Tenant(tenantId, regionId);
    }
}
